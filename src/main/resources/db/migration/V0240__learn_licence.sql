-- AI利用資格: dated editions of the guideline, and who pledged to keep to which, with the head's answer.

-- renew_by: licences on an earlier edition hold until that day; empty where they go on
-- retake: codes of modules whose quiz is to be passed again, separated by commas
-- asks_from: from that day on tasks of information class 2 and 3 ask for a licence
create table guideline (
    id              uuid primary key,
    body_id         uuid           not null references body,
    effective_on    date           not null,
    text_ja         varchar(40000) not null,
    text_en         varchar(40000),
    pledge_ja       varchar(800)   not null,
    pledge_en       varchar(800),
    change_ja       varchar(2000)  not null,
    change_en       varchar(2000),
    renew_by        date,
    retake          varchar(200)   not null,
    asks_from       date           not null,
    published_at    timestamp(6) with time zone not null,
    published_by_id uuid           not null references person,
    constraint guideline_day unique (body_id, effective_on)
);

-- on_paper: granted before Meguri and registered by HR
create table licence (
    id                uuid primary key,
    body_id           uuid    not null references body,
    person_id         uuid    not null references person,
    guideline_id      uuid    not null references guideline,
    pledged_at        timestamp(6) with time zone not null,
    on_paper          boolean not null,
    approved_at       timestamp(6) with time zone,
    approved_by_id    uuid references person,
    valid_to          date,
    refused_at        timestamp(6) with time zone,
    refused_by_id     uuid references person,
    refusal_reason    varchar(2000),
    withdrawn_at      timestamp(6) with time zone,
    withdrawn_by_id   uuid references person,
    withdrawal_reason varchar(2000),
    version           integer not null
);
create index licence_person on licence (person_id);
create index licence_body on licence (body_id, valid_to);
