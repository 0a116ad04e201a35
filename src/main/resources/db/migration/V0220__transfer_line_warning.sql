-- what HR should look at although the line can be carried out, as for the lines of a roster
alter table transfer_line add column warning varchar(60);
alter table transfer_line add column warning_value varchar(100);
