-- The audit log. Rows are only ever added; each carries the seal of the one before it. No foreign keys: what was recorded
-- stands whatever becomes of the rest. body_id is all zeros for what happens in no body.

create table audit_head (
    body_id uuid primary key,
    seq     bigint      not null,
    hash    varchar(64) not null
);

create table audit_event (
    id            uuid primary key,
    body_id       uuid          not null,
    seq           bigint        not null,
    made_at       timestamp(6) with time zone not null,
    act           varchar(40)   not null,
    by_id         uuid,
    subject_id    uuid,
    detail        varchar(2000) not null,
    search_text   varchar(4000) not null,
    address       varchar(200),
    device        varchar(600),
    previous_hash varchar(64)   not null,
    hash          varchar(64)   not null,
    unique (body_id, seq)
);
create index audit_event_day on audit_event (body_id, made_at);
create index audit_event_by on audit_event (by_id, made_at);
create index audit_event_subject on audit_event (subject_id, made_at);
