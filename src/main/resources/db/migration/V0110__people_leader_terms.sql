-- A leader's role belongs to the person: where the person worked when it was given is remembered, it does not narrow it.
alter table role_grant add column unit_at_grant_id uuid references org_unit;
