-- The loop: one record from assignment to reuse, and every signal it heard.

create table loop (
    id             uuid primary key,
    body_id        uuid        not null references body,
    person_id      uuid        not null references person,
    unit_id        uuid        not null references org_unit,
    practice_id    uuid        not null unique references practice_assignment,
    brief_id       uuid,
    module_id      uuid,
    source_case_id uuid,
    task_id        uuid,
    case_id        uuid,
    begun          boolean     not null,
    learned        boolean     not null,
    planned        boolean     not null,
    tried          boolean     not null,
    reported       boolean     not null,
    endorsed       boolean     not null,
    shared         boolean     not null,
    reused         boolean     not null,
    blockers       integer     not null,
    ending         varchar(10) not null,
    stage          varchar(12) not null,
    opened_at      timestamp(6) with time zone not null,
    learn_by       date        not null,
    entered_at     timestamp(6) with time zone not null,
    due_on         date,
    holder_id      uuid references person,
    vacant_since   timestamp(6) with time zone,
    escalated_at   timestamp(6) with time zone,
    confirmed      boolean,
    paused_at      timestamp(6) with time zone,
    closed_at      timestamp(6) with time zone,
    events         integer     not null,
    version        integer     not null
);
create index loop_person on loop (person_id, module_id);
create index loop_holder on loop (holder_id);
create index loop_unit on loop (body_id, unit_id);
create index loop_stage on loop (stage, due_on);
create index loop_case on loop (case_id);

create table loop_event (
    id      uuid primary key,
    loop_id uuid        not null references loop,
    seq     integer     not null,
    signal  varchar(12) not null,
    before  varchar(12) not null,
    after   varchar(12) not null,
    unit_id uuid        not null references org_unit,
    at      timestamp(6) with time zone not null,
    by_id   uuid references person,
    detail  varchar(40),
    unique (loop_id, seq)
);
create index loop_event_at on loop_event (at);
