-- Learn: programmes, courses, what they teach, and what people have done of it.

create table programme (
    id          uuid primary key,
    body_id     uuid         not null references body,
    code        varchar(40)  not null,
    title_ja    varchar(200) not null,
    title_en    varchar(200),
    vision_ja   varchar(500) not null,
    vision_en   varchar(500),
    owner_id    uuid references person,
    fiscal_year integer      not null,
    opened_at   timestamp(6) with time zone,
    version     integer      not null,
    unique (body_id, code)
);

create table course (
    id           uuid primary key,
    programme_id uuid         not null references programme,
    code         varchar(40)  not null,
    title_ja     varchar(200) not null,
    title_en     varchar(200),
    summary_ja   varchar(1000) not null,
    summary_en   varchar(1000),
    place        integer      not null,
    unique (programme_id, code)
);

create table module (
    id                uuid primary key,
    course_id         uuid         not null references course,
    code              varchar(40)  not null,
    title_ja          varchar(200) not null,
    title_en          varchar(200),
    goals_ja          varchar(2000) not null,
    goals_en          varchar(2000),
    exercise_title_ja varchar(200),
    exercise_title_en varchar(200),
    exercise_text_ja  varchar(2000),
    exercise_text_en  varchar(2000),
    share_ja          varchar(1000) not null,
    share_en          varchar(1000),
    place             integer      not null,
    unique (course_id, code)
);

create table lesson (
    id        uuid primary key,
    module_id uuid         not null references module,
    stem      varchar(100) not null,
    title_ja  varchar(200) not null,
    title_en  varchar(200),
    body_ja   varchar(40000) not null,
    body_en   varchar(40000),
    minutes   integer      not null,
    place     integer      not null,
    unique (module_id, stem)
);

create table quiz (
    id           uuid primary key,
    module_id    uuid    not null unique references module,
    pass_percent integer not null,
    draw         integer not null
);

create table question (
    id       uuid primary key,
    quiz_id  uuid          not null references quiz,
    code     varchar(40)   not null,
    text_ja  varchar(2000) not null,
    text_en  varchar(2000),
    place    integer       not null,
    unique (quiz_id, code)
);

create table choice (
    id          uuid primary key,
    question_id uuid          not null references question,
    text_ja     varchar(1000) not null,
    text_en     varchar(1000),
    correct     boolean       not null,
    feedback_ja varchar(2000) not null,
    feedback_en varchar(2000),
    place       integer       not null
);
create index choice_question on choice (question_id);

create table practice_brief (
    id         uuid primary key,
    module_id  uuid          not null unique references module,
    title_ja   varchar(200)  not null,
    title_en   varchar(200),
    attempt_ja varchar(2000) not null,
    attempt_en varchar(2000),
    measure_ja varchar(2000) not null,
    measure_en varchar(2000),
    task_codes varchar(400)  not null
);

create table enrolment (
    id          uuid primary key,
    module_id   uuid    not null references module,
    person_id   uuid    not null references person,
    enrolled_at timestamp(6) with time zone not null,
    enrolled_by uuid    not null references person,
    due_on      date    not null,
    begun_at    timestamp(6) with time zone,
    passed_at   timestamp(6) with time zone,
    version     integer not null,
    unique (module_id, person_id)
);
create index enrolment_person on enrolment (person_id);

create table lesson_completion (
    id           uuid primary key,
    lesson_id    uuid not null references lesson,
    person_id    uuid not null references person,
    completed_at timestamp(6) with time zone not null,
    unique (lesson_id, person_id)
);
create index lesson_completion_person on lesson_completion (person_id);

create table quiz_attempt (
    id           uuid primary key,
    quiz_id      uuid    not null references quiz,
    person_id    uuid    not null references person,
    submitted_at timestamp(6) with time zone not null,
    asked        integer not null,
    correct      integer not null,
    passed       boolean not null
);
create index quiz_attempt_person on quiz_attempt (person_id, quiz_id);

create table quiz_answer (
    id          uuid primary key,
    attempt_id  uuid    not null references quiz_attempt,
    question_id uuid    not null references question,
    chosen      varchar(400) not null,
    correct     boolean not null,
    place       integer not null
);
create index quiz_answer_attempt on quiz_answer (attempt_id);
