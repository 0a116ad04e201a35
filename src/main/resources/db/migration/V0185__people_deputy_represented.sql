-- for whom a deputy acts: with the post of that head the deputyship ends too

alter table deputy add column represented_id uuid references person;

update deputy set represented_id = (
    select o.person_id from posting o join title t on t.id = o.title_id
    where o.unit_id = deputy.unit_id and t.duty = 'HEAD'
      and o.valid_from <= deputy.valid_from and o.valid_to >= deputy.valid_from
    order by t.rank, o.valid_from, o.id fetch first 1 rows only);

create index deputy_represented on deputy (represented_id, valid_to);
