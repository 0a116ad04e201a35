-- what people are told; its words are made when it is read
create table notice (
    id uuid primary key,
    body_id uuid not null references body (id),
    person_id uuid not null references person (id),
    kind varchar(40) not null,
    about_id uuid not null,
    fill varchar(1500) not null,
    href varchar(300) not null,
    made_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone,
    told integer not null
);
create index notice_person on notice (person_id, seen_at, made_at);
create index notice_about on notice (about_id);
create index notice_made on notice (made_at);

-- how a person wants to be told of what they have not seen
create table notice_setting (
    person_id uuid primary key references person (id),
    mail boolean not null,
    mail_address varchar(254),
    webhook boolean not null,
    quiet_from integer not null,
    quiet_until integer not null,
    last_digest_on date,
    version integer not null
);

-- messages on their way out
create table outbox_message (
    id uuid primary key,
    body_id uuid not null references body (id),
    person_id uuid references person (id),
    channel varchar(20) not null,
    target varchar(300) not null,
    subject varchar(300) not null,
    content varchar(100000) not null,
    made_at timestamp(6) with time zone not null,
    next_at timestamp(6) with time zone not null,
    tries integer not null,
    fault varchar(300),
    sent_at timestamp(6) with time zone,
    failed_at timestamp(6) with time zone,
    version integer not null
);
create index outbox_message_next on outbox_message (next_at);
create index outbox_message_body on outbox_message (body_id);
