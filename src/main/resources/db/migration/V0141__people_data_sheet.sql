-- What an office says about its personal data file, for the register that it publishes (個人情報ファイル簿).

create table data_sheet (
    id        uuid primary key,
    body_id   uuid          not null unique references body,
    office    varchar(400)  not null,
    purpose   varchar(2000) not null,
    contact   varchar(1000) not null,
    retention varchar(1000) not null,
    provided  varchar(1000) not null,
    version   integer       not null
);
