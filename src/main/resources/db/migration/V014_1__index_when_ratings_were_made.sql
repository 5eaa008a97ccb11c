-- The newest ratings of a project, for their list and its periods.
create index rating_time on rating (project_id, rated_at, candidate_id, person_id);
create index rating_history_time on rating_history (project_id, done_at, candidate_id, person_id, id);
