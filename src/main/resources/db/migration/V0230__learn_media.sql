-- Pictures, files and films of lessons: each content once for a body, in pieces that any database holds.
create table media_file (
    id          uuid primary key,
    body_id     uuid        not null references body,
    sha256      varchar(64) not null,
    kind        varchar(10) not null,
    bytes       bigint      not null,
    uploaded_by uuid references person,
    uploaded_at timestamp(6) with time zone not null,
    unique (body_id, sha256)
);

create table media_piece (
    id       uuid primary key,
    media_id uuid    not null references media_file,
    place    integer not null,
    content  bytea   not null,
    unique (media_id, place)
);

-- Under which names an edition of a module shows them.
create table module_media (
    id        uuid primary key,
    module_id uuid         not null references module,
    name      varchar(120) not null,
    sha256    varchar(64)  not null,
    unique (module_id, name)
);
