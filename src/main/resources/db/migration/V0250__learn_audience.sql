-- Who is meant by a course, until when they should have finished it, and when nobody should have to.

create table audience_rule (
    id          uuid primary key,
    course_id   uuid         not null references course,
    name_ja     varchar(100) not null,
    name_en     varchar(100),
    kind        varchar(12)  not null,
    rank_from   integer,
    rank_to     integer,
    joined_from date,
    joined_to   date,
    joined_days integer,
    due_on      date,
    due_days    integer,
    made_by     uuid         not null references person,
    made_at     timestamp(6) with time zone not null,
    ended_at    timestamp(6) with time zone,
    version     integer      not null
);
create index audience_rule_course on audience_rule (course_id);

create table audience_condition (
    rule_id  uuid        not null references audience_rule,
    excluded boolean     not null,
    aspect   varchar(12) not null,
    chosen   varchar(40) not null
);
create index audience_condition_rule on audience_condition (rule_id);

create table course_duty (
    id           uuid primary key,
    rule_id      uuid    not null references audience_rule,
    course_id    uuid    not null references course,
    person_id    uuid    not null references person,
    since        date    not null,
    due_on       date    not null,
    away_since   date,
    stopped_days integer not null,
    finished_at  timestamp(6) with time zone,
    ended_on     date,
    unique (rule_id, person_id)
);
create index course_duty_course on course_duty (course_id);
create index course_duty_person on course_duty (person_id);

create table quiet_period (
    id        uuid primary key,
    body_id   uuid         not null references body,
    name_ja   varchar(100) not null,
    name_en   varchar(100),
    first_day date         not null,
    last_day  date         not null
);
create index quiet_period_body on quiet_period (body_id, first_day);
