-- since when nobody new is enrolled in a course; null while it is taught
alter table course add column retired_at timestamp(6) with time zone;
