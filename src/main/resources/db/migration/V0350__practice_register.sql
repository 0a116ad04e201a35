-- the register of a section's tasks: how sure the figures are, who does them and when, who keeps them, what became one

-- basis: MEASURED, ESTIMATED or REFERENCE; doers: how many people do it; busy_months: a bit for each month from January,
-- 0 for all year round; steward_since: since when it has this steward, or none; merged_into_id: the task that it is now
alter table work_task add column basis varchar(12) default 'REFERENCE' not null;
update work_task set basis = 'ESTIMATED' where reference = false;
alter table work_task drop column reference;
alter table work_task add column doers integer;
alter table work_task add column busy_months integer default 0 not null;
alter table work_task add column steward_id uuid references person (id);
alter table work_task add column steward_since date;
alter table work_task add column merged_into_id uuid references work_task (id);
alter table work_task add column merged_at timestamp(6) with time zone;
create index work_task_steward on work_task (steward_id);
create index work_task_merged on work_task (merged_into_id);

-- every version of the figures of a task, and those that somebody proposes
-- number: 1 for the first that held; empty for what never held; measured_by_id, recorded_by_id: empty for what the catalogue said
create table task_baseline (
    id uuid primary key,
    task_id uuid not null references work_task (id),
    number integer,
    baseline_minutes integer not null,
    count_per_year integer not null,
    info_class integer not null,
    doers integer,
    busy_months integer not null,
    basis varchar(12) not null,
    measured_by_id uuid references person (id),
    measured_on date,
    how varchar(400),
    reason varchar(400),
    recorded_by_id uuid references person (id),
    recorded_at timestamp(6) with time zone not null,
    state varchar(10) not null,
    settled_by_id uuid references person (id),
    settled_at timestamp(6) with time zone,
    version integer not null
);
create index task_baseline_task on task_baseline (task_id, recorded_at);
create index task_baseline_recorded on task_baseline (recorded_by_id);
create index task_baseline_measured on task_baseline (measured_by_id);
