-- what a trainer answers often, with gaps; each trainer's own
create table answer_template (
    id uuid primary key,
    person_id uuid not null references person (id),
    name varchar(100) not null,
    good_point varchar(1000) not null,
    try_next varchar(1000) not null,
    show_to varchar(1000),
    version integer not null
);
create index answer_template_person on answer_template (person_id);
