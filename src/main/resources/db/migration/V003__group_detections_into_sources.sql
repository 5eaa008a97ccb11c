-- Detections of one source in several beams of an observation (decision 0016). The group is named by the smallest id of
-- its detections; null where a detection is alone. No project has beams yet, so that nothing needs grouping here.
alter table candidate add column source_id bigint;
create index candidate_source on candidate (project_id, source_id) where source_id is not null;

-- The queue offers the best beam of each source only. Its number of ratings has a column of its own, null for the other
-- beams, so that the planner knows how few unrated ones are left among many that are not offered (decision 0014).
alter table candidate add column queue_count int generated always as (case when best_beam then rating_count end) stored;
drop index candidate_unrated;
create index candidate_unrated on candidate (project_id, random_key) where queue_count = 0;
create index candidate_offered on candidate (project_id, queue_count, id) where queue_count is not null;

-- made again in the background, on that column
drop index if exists candidate_q2_queue, candidate_q39_queue;
update quantity set indexed_at = null where brightness;
