-- Without them the planner takes every rating for a day of its own, and counts by day in one process, on disk.
create statistics rating_day on ((rated_at at time zone 'UTC')::date) from rating;
create statistics rating_history_day on ((done_at at time zone 'UTC')::date) from rating_history;
