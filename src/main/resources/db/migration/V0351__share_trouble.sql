-- what is hard in somebody's work, and what a trainer finds for it

-- unit_id: where its author worked then; minutes: of one occurrence; waiting_since: empty while it waits for no trainer
-- anonymous: colleagues do not see whose it is; trainers always do
create table trouble (
    id uuid primary key,
    body_id uuid not null references body (id),
    person_id uuid not null references person (id),
    unit_id uuid not null references org_unit (id),
    task_id uuid references work_task (id),
    what varchar(1000) not null,
    frequency varchar(10) not null,
    minutes integer,
    anonymous boolean not null,
    posted_at timestamp(6) with time zone not null,
    waiting_since timestamp(6) with time zone,
    due_on date not null,
    helped_at timestamp(6) with time zone,
    withdrawn_at timestamp(6) with time zone,
    version integer not null
);
create index trouble_waiting on trouble (body_id, waiting_since);
create index trouble_person on trouble (person_id);
create index trouble_unit on trouble (unit_id);

-- kind: MODULE, CASE, COLLEAGUE, or NOTHING_YET with what happens next in the note
create table trouble_match (
    id uuid primary key,
    trouble_id uuid not null references trouble (id),
    kind varchar(12) not null,
    module_id uuid,
    case_id uuid references share_case (id),
    colleague_id uuid references person (id),
    note varchar(1000) not null,
    matched_by_id uuid not null references person (id),
    matched_at timestamp(6) with time zone not null,
    helped boolean,
    help_note varchar(1000),
    said_at timestamp(6) with time zone
);
create index trouble_match_trouble on trouble_match (trouble_id, matched_at);
create index trouble_match_colleague on trouble_match (colleague_id);
