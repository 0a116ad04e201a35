-- Names that people had before, so that they are found by them, and the reading by which lists are sorted.
create table former_name (
    person_id  uuid         not null references person,
    name       varchar(200) not null,
    kana       varchar(200) not null,
    used_until date         not null
);
create index former_name_person on former_name (person_id);

alter table person add column sort_key varchar(900);
update person set sort_key = kana;
alter table person alter column sort_key set not null;
create index person_sort_key on person (body_id, sort_key);
alter table person alter column search_text set data type varchar(2000);
