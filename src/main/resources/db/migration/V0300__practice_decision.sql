-- what one named person is asked to decide, and the precedent that it becomes

-- unit_id: where the asker worked then; blocker_id: the obstacle that the answer clears
-- given_at: since when it waits for its present decider
-- scope_id: the unit in which, and below which, it holds; empty for the whole body
-- holds_until: the last day; empty for no such day; ended_at: by whoever decided, before that day
create table decision_request (
    id uuid primary key,
    body_id uuid not null references body (id),
    asker_id uuid not null references person (id),
    unit_id uuid not null references org_unit (id),
    decider_id uuid not null references person (id),
    practice_id uuid references practice_assignment (id),
    blocker_id uuid references blocker (id),
    question varchar(300) not null,
    background varchar(3000) not null,
    due_on date not null,
    asked_at timestamp(6) with time zone not null,
    given_at timestamp(6) with time zone not null,
    withdrawn_at timestamp(6) with time zone,
    decided_at timestamp(6) with time zone,
    decided_by_id uuid references person (id),
    ruling varchar(20),
    answer varchar(3000),
    scope_id uuid references org_unit (id),
    holds_until date,
    ended_at timestamp(6) with time zone,
    end_reason varchar(1000),
    search_text varchar(20000),
    version integer not null
);
create index decision_request_body on decision_request (body_id, decided_at);
create index decision_request_decider on decision_request (decider_id);
create index decision_request_asker on decision_request (asker_id);
create index decision_request_practice on decision_request (practice_id);
