-- a file of staff may be for a batch of transfers: it is read like a roster and then handed on
alter table roster_import add column lines_for uuid references transfer_batch;
create index roster_import_lines_for on roster_import (lines_for);

-- what was wrong with the line in its file as such: it ends in the middle, or a formula came to an error
alter table transfer_line add column fault varchar(60);
alter table transfer_line add column fault_value varchar(600);
