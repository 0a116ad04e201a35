-- answers that a trainer hands over to another: those of some units, or of one report

create table answer_hand_over (
    id uuid primary key,
    body_id uuid not null references body (id),
    giver_id uuid not null references person (id),
    taker_id uuid not null references person (id),
    unit_id uuid references org_unit (id),
    practice_id uuid references practice_assignment (id),
    note varchar(1000),
    from_on date not null,
    made_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone
);
create index answer_hand_over_giver on answer_hand_over (giver_id, ended_at);
create index answer_hand_over_taker on answer_hand_over (taker_id, ended_at);

-- the unit and all below it, as they were on the day
create table answer_hand_over_unit (
    hand_over_id uuid not null references answer_hand_over (id),
    unit_id uuid not null references org_unit (id),
    primary key (hand_over_id, unit_id)
);
