-- what people are asked again after they passed a module
create table recall (
    id uuid primary key,
    module_id uuid not null references module (id),
    person_id uuid not null references person (id),
    turn integer not null,
    asked_at timestamp(6) with time zone not null,
    answered_at timestamp(6) with time zone,
    skipped_at timestamp(6) with time zone,
    constraint recall_once unique (person_id, module_id, turn)
);

create table recall_answer (
    id uuid primary key,
    recall_id uuid not null references recall (id),
    question_id uuid not null references question (id),
    place integer not null,
    chosen varchar(500),
    correct boolean
);
create index recall_answer_recall on recall_answer (recall_id);
create index recall_answer_question on recall_answer (question_id);
create index enrolment_passed on enrolment (passed_at);
