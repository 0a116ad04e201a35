-- 代理: who acts for the head of a unit, for a time

create table deputy (
    id              uuid primary key,
    unit_id         uuid         not null references org_unit,
    person_id       uuid         not null references person,
    valid_from      date         not null,
    valid_to        date         not null,
    reason          varchar(200) not null,
    appointed_by_id uuid         not null references person,
    appointed_at    timestamp(6) with time zone not null,
    version         integer      not null
);
create index deputy_person on deputy (person_id, valid_to);
create index deputy_unit on deputy (unit_id, valid_to);
