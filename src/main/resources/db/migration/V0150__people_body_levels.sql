-- How a body calls the levels of its organisation, and which of them answers and is counted (課).

alter table body add column section_level integer default 2 not null;
alter table body add column version integer default 0 not null;

create table body_level (
    body_id uuid         not null references body,
    level   integer      not null,
    name_ja varchar(100) not null,
    name_en varchar(100),
    primary key (body_id, level)
);
