-- Whether the office's provider (single sign-on) vouched for the person rather than a password.
alter table session add column by_provider boolean default false not null;
