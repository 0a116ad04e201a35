-- what a head or trainer says to somebody about what they tried; one for each of them and practice
create table praise (
    id uuid primary key,
    body_id uuid not null references body (id),
    practice_id uuid not null references practice_assignment (id),
    person_id uuid not null references person (id),
    given_by_id uuid not null references person (id),
    text varchar(600) not null,
    given_at timestamp(6) with time zone not null,
    constraint praise_once unique (practice_id, given_by_id)
);
create index praise_person on praise (person_id, given_at);
create index praise_giver on praise (given_by_id);
