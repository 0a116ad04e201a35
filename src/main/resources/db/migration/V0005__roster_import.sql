-- Roster files: what was handed in, what it would change, and what was done.

create table roster_import (
    id              uuid primary key,
    body_id         uuid          not null references body,
    kind            varchar(10)   not null,
    state           varchar(10)   not null,
    file_name       varchar(200)  not null,
    uploaded_by_id  uuid          not null references person,
    uploaded_at     timestamp(6) with time zone not null,
    applied_at      timestamp(6) with time zone,
    added           integer       not null,
    moved           integer       not null,
    ended           integer       not null,
    changed         integer       not null,
    unchanged       integer       not null,
    rejected        integer       not null,
    new_titles      varchar(4000) not null,
    version         integer       not null
);
create index roster_import_body on roster_import (body_id, uploaded_at);

create table roster_row (
    id        uuid primary key,
    roster_id uuid          not null references roster_import,
    line      integer       not null,
    action    varchar(10)   not null,
    row_key   varchar(60)   not null,
    name      varchar(400)  not null,
    detail    varchar(1000) not null,
    reason    varchar(60),
    cells     varchar(8000) not null
);
create index roster_row_roster on roster_row (roster_id, line);
