-- prompts that people hand on, every change a version, and whether they worked for whoever used them

-- unit_id: where the owner worked when it was first written; number: its newest version
-- search_text: of the newest version
create table prompt (
    id uuid primary key,
    body_id uuid not null references body (id),
    owner_id uuid not null references person (id),
    unit_id uuid not null references org_unit (id),
    number integer not null,
    search_text varchar(20000) not null,
    written_at timestamp(6) with time zone not null,
    retired_at timestamp(6) with time zone,
    retired_why varchar(500),
    version integer not null
);
create index prompt_body on prompt (body_id, retired_at, written_at);
create index prompt_owner on prompt (owner_id);

-- tasks: the codes of the tasks it is for, each between commas
-- guideline_on: the first day of the guideline against which it was written; empty where the body had none
create table prompt_version (
    id uuid primary key,
    prompt_id uuid not null references prompt (id),
    number integer not null,
    title varchar(160) not null,
    purpose varchar(800) not null,
    text varchar(8000) not null,
    tool varchar(120) not null,
    tool_version varchar(80) not null,
    model varchar(160),
    tasks varchar(400) not null,
    info_class integer not null,
    guideline_on date,
    written_by_id uuid not null references person (id),
    written_at timestamp(6) with time zone not null,
    constraint prompt_version_number unique (prompt_id, number)
);
create index prompt_version_writer on prompt_version (written_by_id);

create table prompt_verdict (
    id uuid primary key,
    prompt_version_id uuid not null references prompt_version (id),
    person_id uuid not null references person (id),
    worked boolean not null,
    context varchar(600),
    said_at timestamp(6) with time zone not null,
    constraint prompt_verdict_once unique (prompt_version_id, person_id)
);
create index prompt_verdict_person on prompt_verdict (person_id);

-- what stands in the form of the next try of a practice, until it is recorded
create table prepared_prompt (
    practice_id uuid primary key references practice_assignment (id),
    text varchar(8000) not null,
    prepared_at timestamp(6) with time zone not null
);
