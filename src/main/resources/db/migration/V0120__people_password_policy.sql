-- When a password was chosen, until when a temporary one is good, and the hashes of earlier ones.

alter table account add column password_changed_at timestamp(6) with time zone;
alter table account add column temporary_until timestamp(6) with time zone;
update account set password_changed_at = current_timestamp where temporary = false;

create table used_password (
    id          uuid primary key,
    account_id  uuid         not null references account,
    hash        varchar(300) not null,
    replaced_at timestamp(6) with time zone not null
);
create index used_password_account on used_password (account_id, replaced_at);
