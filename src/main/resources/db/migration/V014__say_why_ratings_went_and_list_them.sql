-- Why an administrator took somebody's rating away; null: the person's own doing, or that of an act that says so itself.
alter table rating_history add column reason text;

-- The newest ratings of a project, for their list and its periods.
create index rating_time on rating (project_id, rated_at, candidate_id, person_id);
create index rating_history_time on rating_history (project_id, done_at, candidate_id, person_id, id);

-- Without them the planner takes every rating for a day of its own, and counts by day in one process, on disk.
create statistics rating_day on ((rated_at at time zone 'UTC')::date) from rating;
create statistics rating_history_day on ((done_at at time zone 'UTC')::date) from rating_history;
