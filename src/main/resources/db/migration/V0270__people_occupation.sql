-- Occupations (職種) of people; rules about who takes a course look at them. A letter of 40 may take two places.
alter table person add column occupation varchar(80);
alter table audience_condition alter column chosen set data type varchar(80);
