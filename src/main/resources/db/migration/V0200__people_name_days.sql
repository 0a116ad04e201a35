-- Since when a name is used: of somebody's name after a change, of the used name (旧姓・通称), of names given up.
alter table person add column name_from date;
alter table person add column other_name_from date;
alter table former_name add column used_from date;
