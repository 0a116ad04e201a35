-- Said at the report beside the minutes; how far one can do it oneself, before the first try and at the report (1 to 5).
alter table practice_assignment add column quality_errors varchar(20);
alter table practice_assignment add column quality_rework varchar(20);
alter table practice_assignment add column quality_voice varchar(300);
alter table practice_assignment add column confidence_before integer;
alter table practice_assignment add column confidence_after integer;
-- Whether the minutes of a try come from the timer.
alter table practice_log add column timed boolean default false not null;
