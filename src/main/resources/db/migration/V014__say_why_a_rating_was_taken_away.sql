-- Why an administrator took somebody's rating away; null: the person's own doing, or that of an act that says so itself.
alter table rating_history add column reason text;
