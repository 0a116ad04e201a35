-- 人事異動: batches of transfers and reorganisations that wait for their day, and what they changed.

create table transfer_batch (
    id             uuid primary key,
    body_id        uuid         not null references body,
    name           varchar(200) not null,
    effective_on   date         not null,
    disclosed_from date,
    state          varchar(10)  not null,
    made_by_id     uuid         not null references person,
    made_at        timestamp(6) with time zone not null,
    rehearsed_at   timestamp(6) with time zone,
    applied_at     timestamp(6) with time zone,
    undone_at      timestamp(6) with time zone,
    movers         integer      not null,
    rejected       integer      not null,
    version        integer      not null
);
create index transfer_batch_body on transfer_batch (body_id, effective_on);
create index transfer_batch_due on transfer_batch (state, effective_on);

create table transfer_unit_step (
    id        uuid primary key,
    batch_id  uuid          not null references transfer_batch,
    number    integer       not null,
    kind      varchar(10)   not null,
    code      varchar(20)   not null,
    others    varchar(500)  not null,
    parent    varchar(20),
    name_ja   varchar(200),
    name_en   varchar(200),
    kana      varchar(200),
    action    varchar(10),
    label     varchar(400)  not null,
    detail    varchar(1000) not null,
    reason    varchar(60)
);
create index transfer_unit_step_batch on transfer_unit_step (batch_id, number);

create table transfer_line (
    id        uuid primary key,
    batch_id  uuid          not null references transfer_batch,
    number    integer       not null,
    cells     varchar(8000) not null,
    action    varchar(10),
    row_key   varchar(60)   not null,
    name      varchar(400)  not null,
    detail    varchar(1000) not null,
    reason    varchar(60),
    person_id uuid references person,
    from_unit uuid references org_unit,
    to_unit   uuid references org_unit,
    to_text   varchar(400)
);
create index transfer_line_batch on transfer_line (batch_id, number);
create index transfer_line_person on transfer_line (person_id);

create table transfer_consequence (
    id       uuid primary key,
    batch_id uuid          not null references transfer_batch,
    place    integer       not null,
    kind     varchar(20)   not null,
    amount   integer       not null,
    examples varchar(1000) not null
);
create index transfer_consequence_batch on transfer_consequence (batch_id, place);

-- what a batch wrote, row by row, so that it can be taken back as one act
create table transfer_trace (
    id       uuid primary key,
    batch_id uuid        not null references transfer_batch,
    kind     varchar(20) not null,
    row_id   uuid        not null,
    before   varchar(4000),
    after    varchar(4000)
);
create index transfer_trace_batch on transfer_trace (batch_id, kind);

-- which unit took over from which
create table unit_succession (
    id           uuid primary key,
    unit_id      uuid    not null references org_unit,
    successor_id uuid    not null references org_unit,
    place        integer not null,
    since        date    not null,
    batch_id     uuid    not null references transfer_batch
);
create index unit_succession_unit on unit_succession (unit_id);
create index unit_succession_successor on unit_succession (successor_id);
