-- The whole schema, for surveys of both kinds. Positions are ICRS (J2000) degrees; times are UTC.
-- project_id leads the key of every large table, so that a survey can later be distributed by project.
create extension if not exists q3c;

-- ── account ────────────────────────────────────────────────────────────────────────────────────
create table person (
    id                  bigint generated always as identity primary key,
    username            text        not null check (username <> ''),
    email               text        not null default '',
    display_name        text        not null default '',
    password_hash       text        not null,
    roles               text[]      not null default '{}',
    active              boolean     not null default true,
    failed_sign_ins     int         not null default 0,
    locked_until        timestamptz,
    last_sign_in_at     timestamptz,
    created_at          timestamptz not null default now()
);
create unique index person_username on person (lower(username));

create table api_token (
    id           bigint generated always as identity primary key,
    person_id    bigint      not null references person,
    label        text        not null default '',
    hash         char(64)    not null unique,             -- SHA-256 of the 40 hex characters, in hex
    prefix       char(4)     not null,                    -- shown so that a person can tell tokens apart
    created_at   timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_person on api_token (person_id);

create table preference (
    person_id  bigint      not null references person,
    key        text        not null,
    value      jsonb       not null,
    changed_at timestamptz not null default now(),
    primary key (person_id, key)
);

create table saved_filter (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person,
    page       text        not null,
    name       text        not null,
    query      text        not null,
    created_at timestamptz not null default now(),
    unique (person_id, page, name)
);

-- random secrets of this installation (media signatures, remember-me), made at first need and shared by all replicas
create table installation_secret (
    name       text primary key,
    value      bytea       not null,
    created_at timestamptz not null default now()
);

-- ── survey ─────────────────────────────────────────────────────────────────────────────────────
create table project (
    id             bigint generated always as identity primary key,
    name           text        not null check (name <> ''),
    description    text        not null default '',
    rating_scale   text        not null default 'CONFIDENCE_1_5' check (rating_scale in ('CONFIDENCE_1_5', 'TRUE_FALSE_UNSURE')),
    ratings_wanted int         not null default 1 check (ratings_wanted > 0),
    blind          boolean     not null default false,
    restricted     boolean     not null default false,
    created_by     bigint references person,
    created_at     timestamptz not null default now()
);
create unique index project_name on project (lower(name));

create table project_member (
    project_id bigint      not null references project on delete cascade,
    person_id  bigint      not null references person,
    role       text        not null default 'RATER',
    added_at   timestamptz not null default now(),
    primary key (project_id, person_id)
);
create index project_member_person on project_member (person_id);

create table observation (
    id                       bigint generated always as identity primary key,
    external_id              text        not null unique check (external_id <> ''),   -- 1423000000 (GPS seconds), SB50230
    name                     text        not null default '',
    ra_deg                   double precision check (ra_deg >= 0 and ra_deg < 360),
    dec_deg                  double precision check (dec_deg between -90 and 90),
    start_time               timestamptz,
    stop_time                timestamptz,
    centre_frequency_mhz     double precision,
    -- MWA: kept as sent
    start_gps_s              double precision,
    stop_gps_s               double precision,
    ra_tile_hms              text,
    dec_tile_dms             text,
    mwa_project_code         text,
    azimuth_deg              double precision,
    elevation_deg            double precision,
    frequency_channels       text,
    frequency_resolution_khz double precision,
    integration_time_s       double precision,
    attributes               jsonb       not null default '{}',                       -- what else the uploader sent
    created_by               bigint references person,
    created_at               timestamptz not null default now()
);
create index observation_position on observation (q3c_ang2ipix(ra_deg, dec_deg));

-- which project was given which observation, by whom and when; counters change in the same transaction as what they count
create table project_observation (
    project_id      bigint      not null references project,
    observation_id  bigint      not null references observation,
    given_by        bigint references person,
    given_at        timestamptz not null default now(),
    candidate_count int         not null default 0,
    rated_count     int         not null default 0,       -- candidates with at least one rating
    primary key (project_id, observation_id)
);

create table beam (
    id             bigint generated always as identity primary key,
    project_id     bigint      not null,
    observation_id bigint      not null,
    beam_index     int         not null check (beam_index >= 0),
    description    text        not null default '',
    ra_deg         double precision,
    dec_deg        double precision,
    created_by     bigint references person,
    created_at     timestamptz not null default now(),
    unique (project_id, observation_id, beam_index),
    foreign key (project_id, observation_id) references project_observation
);
create index beam_position on beam (q3c_ang2ipix(ra_deg, dec_deg));

create table detection_filter (
    id          bigint generated always as identity primary key,
    name        text        not null unique check (name <> ''),
    description text        not null default '',
    retired_at  timestamptz,
    created_at  timestamptz not null default now()
);

-- the registry of measured numbers; slot is the place in candidate.measurements (1-based), the same in every project
create table quantity (
    id             bigint generated always as identity primary key,
    key            text        not null unique check (key <> ''),
    slot           int         not null unique check (slot > 0),
    label          text        not null,
    unit           text        not null default '',
    description    text        not null default '',
    decimals       int,                                   -- decimal places shown; null: four significant digits
    quantity_group text        not null default 'Other',
    position       int         not null default 1000,     -- order on pages and in tables
    default_column boolean     not null default false,
    brightness     boolean     not null default false,    -- "brightest" sorts by the first of these that a project has
    indexed_at     timestamptz,                           -- when its expression index was made
    created_at     timestamptz not null default now()
);

create unique index quantity_key on quantity (lower(key));  -- columns of FITS tables differ in more than case

-- the quantities that a project's candidates carry (at most 200)
create table project_quantity (
    project_id    bigint      not null references project on delete cascade,
    quantity_id   bigint      not null references quantity,
    first_seen_at timestamptz not null default now(),
    primary key (project_id, quantity_id)
);

-- ── catalogue ──────────────────────────────────────────────────────────────────────────────────
create table pulsar (
    id                bigint generated always as identity primary key,
    name              text not null unique,
    ra_deg            double precision not null,
    dec_deg           double precision not null,
    p0_s              double precision,
    dm                double precision,                   -- pc cm-3
    s400_mjy          double precision,
    catalogue_version text not null default ''
);
create index pulsar_position on pulsar (q3c_ang2ipix(ra_deg, dec_deg));

-- ── candidate ──────────────────────────────────────────────────────────────────────────────────
create table candidate (
    project_id          bigint           not null,
    id                  bigint generated always as identity,
    uid                 uuid             not null default gen_random_uuid(),
    observation_id      bigint           not null,
    beam_id             bigint references beam,
    detection_filter_id bigint references detection_filter,
    upload_key          text             not null,        -- what the uploader calls it within the observation: makes uploads idempotent
    candidate_number    int,                              -- MWA cand_id
    name                text             not null,
    ra_deg              double precision not null check (ra_deg >= 0 and ra_deg < 360),
    dec_deg             double precision not null check (dec_deg between -90 and 90),
    known_name          text,                             -- nearest known source, or deep-image counterpart
    known_ra_deg        double precision,
    known_dec_deg       double precision,
    known_sep_arcmin    double precision,
    known_is_close      boolean,                          -- null: unknown
    measurements        double precision[] not null default '{}',
    attributes          jsonb            not null default '{}',
    metadata            text             not null default '',
    notes               text             not null default '', -- the comments as one text, for search and export
    best_beam           boolean          not null default true,
    random_key          double precision not null default random(),
    rating_count        int              not null default 0,
    score_sum           int              not null default 0,
    score_count         int              not null default 0,
    mean_score          double precision generated always as (case when score_count > 0 then score_sum::double precision / score_count end) stored,
    last_rated_at       timestamptz,
    created_by          bigint references person,
    created_at          timestamptz      not null default now(),
    primary key (project_id, id),
    unique (project_id, observation_id, upload_key),
    foreign key (project_id, observation_id) references project_observation
);
create unique index candidate_id on candidate (id);
create unique index candidate_uid on candidate (uid);
create index candidate_position on candidate (q3c_ang2ipix(ra_deg, dec_deg));
create index candidate_known_position on candidate (q3c_ang2ipix(known_ra_deg, known_dec_deg));
create index candidate_random on candidate (project_id, random_key);
create index candidate_name on candidate (project_id, name, id);
create index candidate_rating_count on candidate (project_id, rating_count, id);
create index candidate_unrated on candidate (project_id, random_key) where rating_count = 0;
create index candidate_filter on candidate (project_id, detection_filter_id, id);

create table media_file (
    project_id     bigint      not null,
    id             bigint generated always as identity,
    candidate_id   bigint,
    beam_id        bigint references beam on delete cascade,
    kind           text        not null,
    path           text        not null unique,           -- below the media root
    bytes          bigint      not null,
    sha256         char(64)    not null,
    content_type   text        not null,
    original_name  text        not null default '',
    width          int,
    height         int,
    created_by     bigint references person,
    created_at     timestamptz not null default now(),
    primary key (project_id, id),
    foreign key (project_id, candidate_id) references candidate on delete cascade,
    unique (project_id, candidate_id, kind),
    check (candidate_id is not null or beam_id is not null)
);
create unique index media_file_beam on media_file (beam_id, kind) where beam_id is not null and candidate_id is null;

create table light_curve (
    project_id       bigint             not null,
    candidate_id     bigint             not null,
    time             timestamptz[]      not null,         -- null: NaT
    flux_jy_per_beam double precision[] not null,
    rms_jy_per_beam  double precision[] not null,
    primary key (project_id, candidate_id),
    foreign key (project_id, candidate_id) references candidate on delete cascade
);

create table association (
    project_id   bigint           not null,
    id           bigint generated always as identity,
    candidate_id bigint           not null,
    catalogue    text             not null,
    source_name  text             not null,
    ra_deg       double precision,
    dec_deg      double precision,
    state        text             not null default 'CONFIRMED' check (state in ('PROPOSED', 'CONFIRMED', 'REMOVED')),
    person_id    bigint references person,
    changed_at   timestamptz      not null default now(),
    primary key (project_id, id),
    foreign key (project_id, candidate_id) references candidate on delete cascade,
    unique (project_id, candidate_id, catalogue, source_name)
);
create index association_position on association (q3c_ang2ipix(ra_deg, dec_deg));

-- ── rating ─────────────────────────────────────────────────────────────────────────────────────
create table classification (
    id           bigint generated always as identity primary key,
    rating_scale text        not null check (rating_scale in ('CONFIDENCE_1_5', 'TRUE_FALSE_UNSURE')),
    name         text        not null check (name <> ''),
    description  text        not null default '',
    position     int         not null default 1000,
    created_by   bigint references person,
    created_at   timestamptz not null default now(),
    retired_at   timestamptz
);
create unique index classification_name on classification (rating_scale, lower(name));

create table rating (
    project_id        bigint      not null,
    candidate_id      bigint      not null,
    person_id         bigint      not null references person,
    score             smallint check (score between 1 and 5),
    verdict           text check (verdict in ('TRUE', 'FALSE', 'UNSURE')),
    classification_id bigint references classification,
    notes             text        not null default '',
    rated_at          timestamptz not null default now(),
    -- a note alone is kept but does not make the candidate rated
    counts            boolean     not null generated always as (score is not null or verdict is not null or classification_id is not null) stored,
    primary key (project_id, candidate_id, person_id),
    foreign key (project_id, candidate_id) references candidate
);
create index rating_person on rating (project_id, person_id, rated_at);
create index rating_classification on rating (project_id, classification_id);

-- append-only: what was said before, by whom, and what removed it
create table rating_history (
    project_id        bigint      not null,
    id                bigint generated always as identity,
    candidate_id      bigint      not null,
    person_id         bigint      not null references person,
    action            text        not null check (action in ('RATED', 'CHANGED', 'REMOVED')),
    score             smallint,
    verdict           text,
    classification_id bigint references classification,
    notes             text        not null default '',
    done_by           bigint      not null references person,
    done_at           timestamptz not null default now(),
    undoes            bigint,                             -- the entry that this one took back
    primary key (project_id, id)
);
create index rating_history_candidate on rating_history (project_id, candidate_id, id);

-- shared notes: everyone may add, nobody overwrites
create table candidate_comment (
    project_id   bigint      not null,
    id           bigint generated always as identity,
    candidate_id bigint      not null,
    person_id    bigint      not null references person,
    text         text        not null check (text <> ''),
    written_at   timestamptz not null default now(),
    primary key (project_id, id),
    foreign key (project_id, candidate_id) references candidate on delete cascade
);
create index candidate_comment_candidate on candidate_comment (project_id, candidate_id, id);

-- who is looking at what: one candidate, one person, until it expires
create table claim (
    project_id   bigint      not null,
    candidate_id bigint      not null,
    person_id    bigint      not null references person,
    claimed_at   timestamptz not null default now(),
    expires_at   timestamptz not null,
    primary key (project_id, candidate_id),
    foreign key (project_id, candidate_id) references candidate on delete cascade
);
create index claim_person on claim (person_id);

-- skipped by this person: not offered to them again until then
create table skip (
    project_id   bigint      not null,
    candidate_id bigint      not null,
    person_id    bigint      not null references person,
    skipped_until timestamptz not null,
    primary key (project_id, person_id, candidate_id),
    foreign key (project_id, candidate_id) references candidate on delete cascade
);
