-- what a body calls the areas of its skills, where it calls them otherwise than the product does
create table skill_area (
    id uuid primary key,
    body_id uuid not null references body (id),
    code varchar(1) not null,
    name_ja varchar(60) not null,
    name_en varchar(120),
    version integer not null,
    constraint skill_area_code unique (body_id, code)
);
