-- one person of a batch that took effect may be taken out of it again; what is prepared is then rehearsed anew
alter table transfer_line add column undone_at timestamp(6) with time zone;
alter table transfer_batch add column corrected_at timestamp(6) with time zone;
