-- rules of who takes a course that went along when other units took over, so that they can go back
create table audience_move (
    id        uuid primary key,
    batch_id  uuid    not null references transfer_batch,
    rule_id   uuid    not null references audience_rule,
    excluded  boolean not null,
    from_unit uuid    not null references org_unit,
    to_unit   uuid    not null references org_unit,
    brought   boolean not null
);
create index audience_move_batch on audience_move (batch_id);
create index audience_move_rule on audience_move (rule_id);
