-- 共創パートナー: whom a programme has invited from outside, and what they were asked about which case.

create table partner_invitation (
    id              uuid primary key,
    body_id         uuid         not null references body,
    programme_id    uuid         not null references programme,
    person_id       uuid         not null references person,
    organisation    varchar(400) not null,
    valid_from      date         not null,
    valid_to        date         not null,
    grant_id        uuid         not null references role_grant,
    invited_by_id   uuid         not null references person,
    invited_at      timestamp(6) with time zone not null,
    acknowledged_at timestamp(6) with time zone,
    ended_at        timestamp(6) with time zone,
    ended_by_id     uuid references person,
    version         integer      not null
);
create index partner_invitation_person on partner_invitation (person_id);
create index partner_invitation_programme on partner_invitation (programme_id);

-- used: whether the author used the advice; empty until the author says so
create table partner_question (
    id            uuid primary key,
    invitation_id uuid          not null references partner_invitation,
    case_id       uuid          not null references share_case,
    asked_by_id   uuid          not null references person,
    question      varchar(8000) not null,
    asked_at      timestamp(6) with time zone not null,
    withdrawn_at  timestamp(6) with time zone,
    advice        varchar(8000),
    advised_at    timestamp(6) with time zone,
    used          boolean,
    outcome       varchar(800),
    outcome_at    timestamp(6) with time zone,
    version       integer       not null
);
create index partner_question_invitation on partner_question (invitation_id);
create index partner_question_case on partner_question (case_id);
