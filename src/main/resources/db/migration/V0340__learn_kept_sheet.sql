-- what was answered so far on a sheet that is not handed in yet; one for each person and quiz
create table kept_sheet (
    id uuid primary key,
    quiz_id uuid not null references quiz (id),
    person_id uuid not null references person (id),
    sheet uuid not null,
    answers varchar(100000) not null,
    kept_at timestamp(6) with time zone not null,
    version integer not null,
    constraint kept_sheet_once unique (person_id, quiz_id)
);
create index kept_sheet_quiz on kept_sheet (quiz_id);
create index kept_sheet_kept on kept_sheet (kept_at);
