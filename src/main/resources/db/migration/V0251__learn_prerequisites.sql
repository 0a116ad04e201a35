-- Which courses are to be finished before a course is begun.
create table course_prerequisite (
    id        uuid primary key,
    course_id uuid not null references course,
    needs_id  uuid not null references course,
    unique (course_id, needs_id)
);
