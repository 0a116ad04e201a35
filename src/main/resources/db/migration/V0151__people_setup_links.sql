-- Set-up links of further bodies and of the installation's own administrators.

alter table setup_link add column purpose varchar(20) default 'OFFICE' not null;
alter table setup_link add column body_id uuid references body;
