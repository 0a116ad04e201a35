-- who moves because the unit is reorganised, without a line of their own: told of it at the disclosure like everybody else
create table carried_person (
    id        uuid primary key,
    batch_id  uuid         not null references transfer_batch,
    person_id uuid         not null references person,
    from_unit uuid references org_unit,
    to_unit   uuid references org_unit,
    to_text   varchar(400) not null
);
create index carried_person_batch on carried_person (batch_id);
create index carried_person_person on carried_person (person_id);

-- what is prepared is rehearsed anew within a minute, so that they are known in it too
update transfer_batch set rehearsed_at = timestamp with time zone '2000-01-01 00:00:00+00'
where state in ('DRAFT', 'SCHEDULED') and rehearsed_at is not null;
