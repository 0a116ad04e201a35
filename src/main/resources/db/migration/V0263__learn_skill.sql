-- what people should be able to do, where they learn it and how far each group should get
create table skill (
    id uuid primary key,
    body_id uuid not null references body (id),
    code varchar(10) not null,
    name_ja varchar(60) not null,
    name_en varchar(120),
    modules varchar(200) not null,
    staff integer not null,
    leader integer not null,
    manager integer not null,
    place integer not null,
    retired_at timestamp(6) with time zone,
    version integer not null,
    constraint skill_code unique (body_id, code)
);
