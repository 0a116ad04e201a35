-- what somebody could already do, told as a task of their own, and what a trainer answered

-- task_id, task_name: one of the tasks of the section, as it was called then; work: in words of one's own
-- taken_back_at: by its author, or because the quiz was passed meanwhile
create table proof (
    id uuid primary key,
    body_id uuid not null references body (id),
    module_id uuid not null references module (id),
    person_id uuid not null references person (id),
    task_id uuid references work_task (id),
    task_name_ja varchar(400),
    task_name_en varchar(400),
    work varchar(200),
    done varchar(4000) not null,
    checked varchar(2000) not null,
    effect varchar(2000) not null,
    submitted_at timestamp(6) with time zone not null,
    taken_back_at timestamp(6) with time zone,
    accepted_at timestamp(6) with time zone,
    returned_at timestamp(6) with time zone,
    answered_by_id uuid references person (id),
    answer varchar(2000),
    version integer not null
);
create index proof_person on proof (person_id, module_id);
create index proof_body on proof (body_id, submitted_at);

-- by which proof a module was passed; empty where it was by the quiz
alter table enrolment add column proof_id uuid references proof (id);
