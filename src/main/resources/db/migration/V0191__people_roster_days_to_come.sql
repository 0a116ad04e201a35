-- Which roster files speak of days to come: those are for HR alone until the days have come.
-- today_only: handed in by somebody who is not HR, so that it was compared with what holds today and with nothing else.
-- open_from: the first day on which everything that the file says has come or is over; empty until it was compared, and
-- where a date in it cannot be read. What was handed in before stays with HR.
alter table roster_import add column today_only boolean default false not null;
alter table roster_import add column open_from date;
