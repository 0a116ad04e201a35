-- rules by which a practice is assigned when a module has been passed

-- unit_id: for whom, with everything below it; empty for the whole body; after_code, next_code: modules, in any edition
create table assignment_rule (
    id uuid primary key,
    body_id uuid not null references body (id),
    unit_id uuid references org_unit (id),
    after_code varchar(20) not null,
    next_code varchar(20) not null,
    due_days integer not null,
    made_by_id uuid not null references person (id),
    made_at timestamp(6) with time zone not null,
    ended_by_id uuid references person (id),
    ended_at timestamp(6) with time zone,
    version integer not null
);
create index assignment_rule_after on assignment_rule (body_id, after_code);

-- rules that went along when other units took over, so that they can go back
create table rule_move (
    id uuid primary key,
    batch_id uuid not null references transfer_batch (id),
    rule_id uuid not null references assignment_rule (id),
    from_unit uuid not null references org_unit (id)
);
create index rule_move_batch on rule_move (batch_id);
