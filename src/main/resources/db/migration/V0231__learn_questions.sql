-- Questions are answered in several ways, and a quiz may be taken a limited number of times.
alter table question add column kind varchar(10) default 'CHOICE' not null;
alter table quiz add column tries integer;
alter table quiz_answer add column typed varchar(200);
alter table quiz_answer alter column chosen set data type varchar(1000);

-- One more try for somebody who has used up theirs.
create table try_grant (
    id         uuid primary key,
    quiz_id    uuid not null references quiz,
    person_id  uuid not null references person,
    granted_by uuid not null references person,
    granted_at timestamp(6) with time zone not null
);
create index try_grant_person on try_grant (person_id, quiz_id);
