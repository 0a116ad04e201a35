-- classroom sessions and who has entered; the place in the queue is the order of entering
create table class_session (
    id uuid primary key,
    body_id uuid not null references body (id),
    title varchar(80) not null,
    module_id uuid references module (id),
    place varchar(80) not null,
    held_on date not null,
    starts_at time not null,
    ends_at time not null,
    capacity integer not null,
    entries_until date not null,
    note varchar(500),
    made_by uuid not null references person (id),
    made_at timestamp(6) with time zone not null,
    cancelled_at timestamp(6) with time zone,
    version integer not null
);
create index class_session_day on class_session (body_id, held_on);

create table class_entry (
    id uuid primary key,
    session_id uuid not null references class_session (id),
    person_id uuid not null references person (id),
    entered_at timestamp(6) with time zone not null,
    entered_by uuid not null references person (id),
    left_at timestamp(6) with time zone,
    attended_at timestamp(6) with time zone
);
create index class_entry_session on class_entry (session_id, entered_at);
create index class_entry_person on class_entry (person_id);
