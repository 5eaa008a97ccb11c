-- What administrators delete goes in the background, in short transactions (decision 0042).

-- Set while it is being deleted: nothing is uploaded to it, offered from it or rated in it from then on.
alter table project add column deleting_since timestamptz;
alter table beam add column deleting_since timestamptz;
create index beam_deleting on beam (project_id) where deleting_since is not null;

-- Counters change in the same transaction as what they count; the storage page reads nothing else.
alter table project_observation
    add column deleting_since timestamptz,
    add column rating_count int not null default 0,       -- current ratings of its candidates that count
    add column file_count int not null default 0,         -- of its candidates and beams
    add column file_bytes bigint not null default 0;
create index project_observation_deleting on project_observation (project_id) where deleting_since is not null;

update project_observation po
set rating_count = counted.ratings
from (
    select project_id, observation_id, sum(rating_count) as ratings from candidate group by project_id, observation_id
) counted
where po.project_id = counted.project_id and po.observation_id = counted.observation_id and counted.ratings > 0;

update project_observation po
set file_count = counted.files, file_bytes = counted.bytes
from (
    select f.project_id, coalesce(c.observation_id, b.observation_id) as observation_id,
        count(*) as files, sum(f.bytes) as bytes
    from media_file f
    left join candidate c on c.project_id = f.project_id and c.id = f.candidate_id
    left join beam b on b.id = f.beam_id
    group by 1, 2
) counted
where po.project_id = counted.project_id and po.observation_id = counted.observation_id;

-- what follows a candidate or a beam that goes is found without reading the whole table
create index skip_candidate on skip (project_id, candidate_id);
create index media_file_of_beam on media_file (beam_id) where beam_id is not null;

-- Deletions, under way and done; names stand as they were, and nothing here refers to what is gone.
create table deletion (
    id             bigint generated always as identity primary key,
    kind           text        not null check (kind in ('CANDIDATES', 'BEAM', 'OBSERVATION', 'PROJECT')),
    project_id     bigint      not null,
    project        text        not null,
    observation_id bigint,
    observation    text,
    beam_id        bigint,
    beam_index     int,
    asked_by       bigint      not null references person,
    asked_at       timestamptz not null default now(),
    finished_at    timestamptz,                            -- null: under way
    candidates     int         not null,                   -- as many as there were at the beginning
    candidates_gone int        not null default 0,
    rated_gone     int         not null default 0,
    ratings_gone   int         not null default 0,
    files_gone     int         not null default 0,
    bytes_gone     bigint      not null default 0,
    worked_ms      bigint      not null default 0,         -- without the time in which no process was at it
    failure        text                                    -- why it stands still, as a sentence; it is tried again
);
-- nothing is deleted twice at the same time
create unique index deletion_under_way on deletion (project_id, coalesce(observation_id, 0), coalesce(beam_id, 0))
    where finished_at is null and kind <> 'CANDIDATES';

-- which ones, where they were chosen one by one; a row goes with its candidate
create table deletion_candidate (
    deletion_id  bigint not null references deletion on delete cascade,
    candidate_id bigint not null,
    primary key (deletion_id, candidate_id)
);

-- What people said stays readable after the candidate is gone: what it was called and where it belonged. Only
-- candidates that have a history have a row.
create table deleted_candidate (
    project_id   bigint      not null,
    candidate_id bigint      not null,
    uid          uuid        not null,
    name         text        not null,
    project      text        not null,
    observation  text        not null,
    beam_index   int,
    deletion_id  bigint      not null references deletion,
    deleted_at   timestamptz not null default now(),
    primary key (project_id, candidate_id)
);
create index deleted_candidate_deletion on deleted_candidate (deletion_id, candidate_id);

-- Comparing the files on the disk with their rows (decision 0043): the last report, and one that is being made.
create table reconciliation (
    id            bigint generated always as identity primary key,
    asked_by      bigint      not null references person,
    asked_at      timestamptz not null default now(),
    checksums     boolean     not null,
    stage         text        not null default 'ROWS' check (stage in ('ROWS', 'FILES', 'DONE')),
    after_project bigint      not null default 0,          -- rows up to this one were looked at
    after_row     bigint      not null default 0,
    after_folder  text        not null default '',         -- so were the files up to this folder
    rows_expected bigint      not null,
    rows_seen     bigint      not null default 0,
    files_seen    bigint      not null default 0,
    bytes_seen    bigint      not null default 0,
    worked_ms     bigint      not null default 0,
    finished_at   timestamptz,
    failure       text
);
create unique index reconciliation_under_way on reconciliation ((true)) where finished_at is null;

create table reconciliation_finding (
    reconciliation_id bigint not null references reconciliation on delete cascade,
    id                bigint generated always as identity,
    kind              text   not null check (kind in ('MISSING', 'WITHOUT_ROW', 'OTHER_SIZE', 'OTHER_CHECKSUM', 'FOREIGN')),
    path              text   not null,                     -- below the media root
    project           text,                                -- null: nobody knows
    candidate_id      bigint,
    bytes_expected    bigint,
    bytes_found       bigint,
    written_at        timestamptz,                         -- of the file
    primary key (reconciliation_id, id)
);
