-- A published module is never changed: what is published anew becomes a further edition beside it.
alter table module add column line varchar(40);
update module set line = code;
alter table module alter column line set not null;
alter table module add column edition integer default 1 not null;
alter table module add column published_at timestamp(6) with time zone;
alter table module add column retired_at timestamp(6) with time zone;

-- What a trainer works on until it is published.
create table course_draft (
    id         uuid primary key,
    body_id    uuid            not null references body,
    code       varchar(40)     not null,
    content    varchar(1000000) not null,
    changed_by uuid            not null references person,
    changed_at timestamp(6) with time zone not null,
    version    integer         not null,
    unique (body_id, code)
);
