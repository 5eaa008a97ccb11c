-- Ratings that were given to several candidates at once carry the same number, so that undo brings all of them back
-- (decision 0038). Null: given alone, as all that is there already counts.
create sequence rating_act;
alter table rating_history add column act bigint;
create index rating_history_act on rating_history (project_id, act) where act is not null;
