-- Roster files: large ones are compared and applied in the background, columns are chosen once and remembered, and what is
-- rejected goes back as it came.

alter table roster_import add column format varchar(20) default 'UTF8' not null;
alter table roster_import add column headings varchar(4000) default '' not null;
alter table roster_import add column total integer default 0 not null;
alter table roster_import add column done integer default 0 not null;
alter table roster_import add column warned integer default 0 not null;
alter table roster_import add column beat_at timestamp(6) with time zone;
alter table roster_import add column problem varchar(60);
alter table roster_import add column problem_value varchar(300);

alter table roster_row add column warning varchar(60);
alter table roster_row add column warning_value varchar(100);
create index roster_row_key on roster_row (roster_id, row_key);

-- the file itself, in pieces, for as long as it has to be compared
create table roster_file (
    roster_id uuid    not null references roster_import,
    part      integer not null,
    content   bytea   not null,
    primary key (roster_id, part)
);

-- which column of an office's own files is which
create table column_choice (
    id          uuid primary key,
    body_id     uuid          not null references body,
    kind        varchar(10)   not null,
    fingerprint varchar(64)   not null,
    places      varchar(1000) not null,
    chosen_at   timestamp(6) with time zone not null,
    version     integer       not null,
    unique (body_id, kind, fingerprint)
);
create index person_name on person (body_id, name);
