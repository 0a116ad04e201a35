-- People: bodies, the dated tree of units, postings, accounts, rights and sessions.
-- valid_to is the last day on which a row holds; 9999-12-31 means that no end is known.

create table body (
    id        uuid primary key,
    lg_code   varchar(6)   not null unique,
    name_ja   varchar(200) not null,
    name_en   varchar(200),
    opened_at timestamp(6) with time zone not null
);

create table org_unit (
    id      uuid primary key,
    body_id uuid        not null references body,
    code    varchar(20) not null,
    unique (body_id, code)
);

create table unit_version (
    id         uuid primary key,
    unit_id    uuid         not null references org_unit,
    parent_id  uuid references org_unit,
    level      integer      not null,
    name_ja    varchar(200) not null,
    name_en    varchar(200),
    kana       varchar(200) not null,
    valid_from date         not null,
    valid_to   date         not null
);
create index unit_version_unit on unit_version (unit_id, valid_from);

create table title (
    id      uuid primary key,
    body_id uuid         not null references body,
    name_ja varchar(100) not null,
    name_en varchar(100),
    rank    integer      not null,
    duty    varchar(10)  not null,
    unique (body_id, name_ja)
);

create table person (
    id           uuid primary key,
    body_id      uuid         not null references body,
    staff_number varchar(20)  not null,
    name         varchar(200) not null,
    kana         varchar(200) not null,
    other_name   varchar(200),
    employment   varchar(20)  not null,
    search_text  varchar(800) not null,
    left_on      date,
    version      integer      not null,
    unique (body_id, staff_number)
);
create index person_kana on person (body_id, kana);

create table posting (
    id         uuid primary key,
    person_id  uuid        not null references person,
    unit_id    uuid        not null references org_unit,
    title_id   uuid        not null references title,
    kind       varchar(10) not null,
    state      varchar(10) not null,
    valid_from date        not null,
    valid_to   date        not null
);
create index posting_person on posting (person_id, valid_from);
create index posting_unit on posting (unit_id, valid_from);

create table role_grant (
    id         uuid primary key,
    person_id  uuid        not null references person,
    role       varchar(20) not null,
    unit_id    uuid references org_unit,
    valid_from date        not null,
    valid_to   date        not null,
    granted_by uuid references person,
    granted_at timestamp(6) with time zone not null
);
create index role_grant_person on role_grant (person_id);

create table account (
    id             uuid primary key,
    person_id      uuid         not null unique references person,
    login          varchar(100) unique,
    password_hash  varchar(300) not null,
    temporary      boolean      not null,
    failures       integer      not null,
    refused_until  timestamp(6) with time zone,
    language       varchar(5)   not null,
    era_dates      boolean      not null,
    closed_at      timestamp(6) with time zone,
    version        integer      not null
);

create table session (
    id          uuid primary key,
    account_id  uuid    not null references account,
    rotation    integer not null,
    rotated_at  timestamp(6) with time zone not null,
    started_at  timestamp(6) with time zone not null,
    ends_at     timestamp(6) with time zone not null,
    ended_at    timestamp(6) with time zone,
    device      varchar(300),
    version     integer not null
);
create index session_account on session (account_id);

create table setup_link (
    id         uuid primary key,
    token_hash varchar(64) not null unique,
    ends_at    timestamp(6) with time zone not null,
    used_at    timestamp(6) with time zone
);

create table submission (
    id      uuid primary key,
    result  uuid,
    made_at timestamp(6) with time zone not null
);
