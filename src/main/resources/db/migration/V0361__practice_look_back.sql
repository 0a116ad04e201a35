-- looking back on what was tried (ふりかえり), alone or as a team: each writes a part of their own

create table look_back (
    id uuid primary key,
    body_id uuid not null references body (id),
    unit_id uuid not null references org_unit (id),
    started_by_id uuid not null references person (id),
    title varchar(160) not null,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    version integer not null
);
create index look_back_starter on look_back (started_by_id);

-- practice_id: of the person's own, about which they look back; empty where they only took part
-- handed_in_at: from then on the others read it; before, it is the person's draft
create table look_back_part (
    id uuid primary key,
    look_back_id uuid not null references look_back (id),
    person_id uuid not null references person (id),
    practice_id uuid references practice_assignment (id),
    intended varchar(2000),
    happened varchar(2000),
    difference varchar(2000),
    next_step varchar(600),
    ending varchar(20),
    next_on date,
    saved_at timestamp(6) with time zone,
    handed_in_at timestamp(6) with time zone,
    version integer not null,
    constraint look_back_part_once unique (look_back_id, person_id)
);
create index look_back_part_person on look_back_part (person_id);
create index look_back_part_practice on look_back_part (practice_id);
