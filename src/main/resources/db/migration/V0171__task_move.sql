-- tasks that went along when another unit took over, so that they can go back

create table task_move (
    id        uuid primary key,
    batch_id  uuid not null references transfer_batch,
    task_id   uuid not null references work_task,
    from_unit uuid not null references org_unit
);
create index task_move_batch on task_move (batch_id);
