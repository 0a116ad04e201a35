-- 修了証: what was printed for whom. number: counted for each body and fiscal year; code: by which it can be verified
create table certificate (
    id          uuid primary key,
    body_id     uuid         not null references body,
    person_id   uuid         not null references person,
    about       varchar(100) not null,
    licence_id  uuid references licence,
    title_ja    varchar(400) not null,
    title_en    varchar(400),
    name        varchar(400) not null,
    body_name   varchar(400) not null,
    fiscal_year integer      not null,
    number      integer      not null,
    code        varchar(40)  not null unique,
    earned_on   date         not null,
    valid_to    date,
    issued_at   timestamp(6) with time zone not null,
    constraint certificate_number unique (body_id, fiscal_year, number),
    constraint certificate_once unique (person_id, about)
);
