-- Share: what somebody tried, told so that others can use it, and what the other sections answered.

create table share_case (
    id               uuid primary key,
    body_id          uuid         not null references body,
    practice_id      uuid         not null unique references practice_assignment,
    source_case_id   uuid references share_case,
    person_id        uuid         not null references person,
    unit_id          uuid         not null references org_unit,
    division_id      uuid         not null references org_unit,
    department_id    uuid         not null references org_unit,
    section_ja       varchar(200) not null,
    section_en       varchar(200),
    task_id          uuid         not null references work_task,
    task_catalogue   uuid references work_task,
    task_code        varchar(20)  not null,
    task_name_ja     varchar(200) not null,
    task_name_en     varchar(200),
    kind             varchar(12)  not null,
    byline           varchar(10)  not null,
    audience         varchar(12)  not null,
    title            varchar(320) not null,
    problem          varchar(8000),
    tried            varchar(8000) not null,
    result           varchar(8000) not null,
    why              varchar(8000),
    advice           varchar(8000) not null,
    prompt           varchar(16000),
    tries            integer      not null,
    times            integer      not null,
    baseline_minutes integer      not null,
    average_minutes  integer      not null,
    saved_minutes    integer      not null,
    count_per_year   integer      not null,
    search_text      varchar(400000) not null,
    published_at     timestamp(6) with time zone not null,
    version          integer      not null
);
create index share_case_published on share_case (body_id, published_at);
create index share_case_person on share_case (person_id);
create index share_case_task on share_case (task_catalogue);

create table adoption (
    id          uuid primary key,
    body_id     uuid         not null references body,
    case_id     uuid         not null references share_case,
    division_id uuid         not null references org_unit,
    section_ja  varchar(200) not null,
    section_en  varchar(200),
    person_id   uuid         not null references person,
    answer      varchar(16)  not null,
    reason      varchar(2000),
    practice_id uuid references practice_assignment,
    answered_at timestamp(6) with time zone not null,
    version     integer      not null,
    unique (case_id, division_id)
);
create index adoption_division on adoption (division_id);
create index adoption_practice on adoption (practice_id);
