-- After a head confirmed what a practice saved, the employee is asked twice whether it goes on so.
-- lapses_on: the last day on which an answer is in time; after it what was saved no longer counts until there is one
create table reconfirmation (
    id uuid primary key,
    body_id uuid not null references body (id),
    practice_id uuid not null references practice_assignment (id),
    person_id uuid not null references person (id),
    checkpoint varchar(20) not null,
    due_on date not null,
    lapses_on date not null,
    answered_at timestamp(6) with time zone,
    goes_on boolean,
    minutes integer,
    note varchar(500),
    version integer not null,
    constraint reconfirmation_once unique (practice_id, checkpoint)
);
create index reconfirmation_due on reconfirmation (due_on, answered_at);
create index reconfirmation_person on reconfirmation (person_id);
create index reconfirmation_body on reconfirmation (body_id, lapses_on);
