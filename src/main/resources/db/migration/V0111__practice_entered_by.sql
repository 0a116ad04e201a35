-- Who wrote down a try for a colleague without a computer (代理入力); empty when the person did.
alter table practice_log add column entered_by_id uuid references person;
