-- Practice: the tasks of the desks, and what people try on them.

create table work_task (
    id               uuid primary key,
    body_id          uuid         not null references body,
    unit_id          uuid references org_unit,
    catalogue_id     uuid references work_task,
    code             varchar(20)  not null,
    name_ja          varchar(200) not null,
    name_en          varchar(200),
    used_by          varchar(200),
    kind             varchar(20)  not null,
    per              varchar(50)  not null,
    baseline_minutes integer      not null,
    with_ai_minutes  integer,
    count_per_year   integer      not null,
    info_class       integer      not null,
    reference        boolean      not null,
    evidence         varchar(40),
    version          integer      not null
);
create index work_task_unit on work_task (body_id, unit_id);
create index work_task_catalogue on work_task (catalogue_id);

create table practice_assignment (
    id                  uuid primary key,
    body_id             uuid    not null references body,
    person_id           uuid    not null references person,
    unit_id             uuid    not null references org_unit,
    brief_id            uuid,
    module_id           uuid,
    case_id             uuid,
    round               integer not null,
    seed_prompt         varchar(8000),
    assigned_by         uuid    not null references person,
    assigned_at         timestamp(6) with time zone not null,
    due_on              date    not null,
    task_id             uuid references work_task,
    cue                 varchar(800),
    action              varchar(800),
    planned_on          date,
    baseline_minutes    integer,
    planned_at          timestamp(6) with time zone,
    support_kinds       varchar(60),
    support_note        varchar(2000),
    support_by          uuid references person,
    support_at          timestamp(6) with time zone,
    support_kept        boolean,
    support_kept_note   varchar(2000),
    support_kept_at     timestamp(6) with time zone,
    reported_at         timestamp(6) with time zone,
    returned_at         timestamp(6) with time zone,
    return_reason       varchar(2000),
    stand_in            uuid references person,
    endorsed_at         timestamp(6) with time zone,
    endorsed_by         uuid references person,
    confirmed           boolean,
    endorsement_comment varchar(2000),
    declined_at         timestamp(6) with time zone,
    decline_reason      varchar(2000),
    withdrawn_at        timestamp(6) with time zone,
    version             integer not null
);
create index practice_person on practice_assignment (person_id);
create index practice_unit on practice_assignment (unit_id);
create index practice_brief_of on practice_assignment (brief_id, person_id);
create index practice_task on practice_assignment (task_id);
create index practice_case on practice_assignment (case_id);

create table practice_log (
    id               uuid primary key,
    practice_id      uuid    not null references practice_assignment,
    outcome          varchar(10) not null,
    baseline_minutes integer not null,
    minutes          integer not null,
    checking_minutes integer,
    count            integer not null,
    note             varchar(4000) not null,
    prompt           varchar(8000),
    tried_on         date    not null,
    recorded_at      timestamp(6) with time zone not null
);
create index practice_log_practice on practice_log (practice_id, recorded_at);

create table blocker (
    id          uuid primary key,
    practice_id uuid        not null references practice_assignment,
    reason      varchar(20) not null,
    note        varchar(2000),
    owner_id    uuid references person,
    due_on      date        not null,
    opened_at   timestamp(6) with time zone not null,
    opened_by   uuid references person,
    resolved_at timestamp(6) with time zone,
    resolved_by uuid references person
);
create index blocker_practice on blocker (practice_id);
create index blocker_owner on blocker (owner_id);

create table review (
    id          uuid primary key,
    practice_id uuid not null unique references practice_assignment,
    trainer_id  uuid not null references person,
    good_point  varchar(2000) not null,
    try_next    varchar(2000) not null,
    show_to     varchar(2000),
    given_at    timestamp(6) with time zone not null
);
