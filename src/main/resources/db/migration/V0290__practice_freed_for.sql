-- What the freed time went to, as said at the report.
alter table practice_assignment add column freed_for varchar(20);
