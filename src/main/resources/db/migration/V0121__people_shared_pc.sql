-- PCs that several people use one after the other, and when a session was last heard of.

create table shared_pc (
    id            uuid primary key,
    body_id       uuid         not null references body,
    unit_id       uuid         not null references org_unit,
    name          varchar(50)  not null,
    place         varchar(100) not null,
    names_shown   boolean      not null,
    code_hash     varchar(64),
    code_until    timestamp(6) with time zone,
    token_hash    varchar(64) unique,
    announced_by  uuid         not null references person,
    announced_at  timestamp(6) with time zone not null,
    registered_at timestamp(6) with time zone,
    used_at       timestamp(6) with time zone,
    revoked_at    timestamp(6) with time zone,
    version       integer      not null
);
create index shared_pc_body on shared_pc (body_id);
create index shared_pc_code on shared_pc (code_hash);

alter table session add column seen_at timestamp(6) with time zone;
alter table session add column shared_pc_id uuid references shared_pc;
