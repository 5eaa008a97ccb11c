-- What the MWA's metadata service says of an observation whose uploader sent nothing of it (decision 0039).
alter table observation
    add column fetched_from text,                          -- the host; null: nothing was fetched
    add column fetched_at timestamptz,
    add column fetched_columns text[] not null default '{}', -- those that hold its values, until an uploader sends others
    add column fetch_attempts int not null default 0,
    add column fetch_next_at timestamptz,                  -- not asked for again before
    add column fetch_failure text;                         -- why there is nothing yet, as a sentence

-- the MWA names its observations by the GPS second in which they began
create index observation_to_fetch on observation (fetch_next_at nulls first, id)
    where fetched_from is null and external_id ~ '^[0-9]{10}$'
        and (start_time is null or ra_deg is null or centre_frequency_mhz is null);
