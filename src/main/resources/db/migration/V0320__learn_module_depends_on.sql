-- what the lessons of a module were checked against: name and version, a line each
alter table module add column depends_on varchar(1100);
