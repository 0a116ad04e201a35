-- tools in the version that is used now, and modules that were looked at again when something changed
create table tool_version (
    id uuid primary key,
    body_id uuid not null references body (id),
    name varchar(60) not null,
    present varchar(40) not null,
    marked_at timestamp(6) with time zone not null,
    constraint tool_version_name unique (body_id, name)
);

create table module_check (
    id uuid primary key,
    course_id uuid not null references course (id),
    line varchar(40) not null,
    name varchar(60) not null,
    checked varchar(40) not null,
    checked_at timestamp(6) with time zone not null,
    constraint module_check_once unique (course_id, line, name, checked)
);
