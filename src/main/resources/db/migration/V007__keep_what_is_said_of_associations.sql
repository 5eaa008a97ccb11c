-- A candidate's association with a source: what holds (state, and who said so last), and apart from it whether the
-- application proposes it, so that in blind projects everybody sees the same proposals whatever others said (decision 0035).
alter table association
    add column proposed_at  timestamptz,                              -- null: the application does not propose it
    add column reason       text             not null default '',     -- of the proposal, with the numbers that speak for it
    add column plausibility double precision not null default 0;      -- of the proposals for a candidate the highest is the likeliest
create index association_state on association (project_id, state, candidate_id);
create index association_name on association (project_id, lower(source_name), candidate_id);

-- what each person says now
create table association_word (
    project_id     bigint      not null,
    association_id bigint      not null,
    person_id      bigint      not null references person,
    state          text        not null check (state in ('CONFIRMED', 'REMOVED')),
    ra_deg         double precision,                      -- of the source, as this person gave it
    dec_deg        double precision,
    said_at        timestamptz not null default clock_timestamp(),
    primary key (project_id, association_id, person_id),
    foreign key (project_id, association_id) references association on delete cascade
);

-- append-only: what was said and proposed; without a person it was the application, whose REMOVED is a proposal withdrawn
create table association_history (
    project_id   bigint           not null,
    id           bigint generated always as identity,
    candidate_id bigint           not null,
    catalogue    text             not null,
    source_name  text             not null,
    ra_deg       double precision,
    dec_deg      double precision,
    state        text             not null check (state in ('PROPOSED', 'CONFIRMED', 'REMOVED')),
    reason       text             not null default '',
    person_id    bigint references person,
    changed_at   timestamptz      not null default clock_timestamp(),
    undoes       bigint,                                  -- the entry that this one took back
    primary key (project_id, id)
);
create index association_history_candidate on association_history (project_id, candidate_id, id);

-- how far proposals were made: up to that candidate, from that catalogue of pulsars
create table association_progress (
    project_id    bigint primary key references project on delete cascade,
    examined_to   bigint      not null default 0,
    imported_at   timestamptz                             -- of the pulsars; null: there were none
);

-- Cones around a place that only another part of the statement knows (decision 0034). The planner then takes Q3C's
-- cone for a good part of the sky and reads the whole table; here it must use the index, and plans once a session.
-- "offset 0" keeps it from reading all of a project by the indexes that begin with it.
create function candidates_near(centre_ra float8, centre_dec float8, radius_deg float8, projects bigint[])
returns table (project_id bigint, id bigint, source_id bigint, observation_id bigint, beam_id bigint, name text,
    ra_deg float8, dec_deg float8, rating_count int, separation_deg float8)
language plpgsql stable rows 100
set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    select c.project_id, c.id, c.source_id, c.observation_id, c.beam_id, c.name, c.ra_deg, c.dec_deg, c.rating_count,
        q3c_dist(centre_ra, centre_dec, c.ra_deg, c.dec_deg)
    from (
        select * from candidate c
        where q3c_radial_query(c.ra_deg, c.dec_deg, centre_ra, centre_dec, radius_deg)
        offset 0) c
    where c.project_id = any(projects) and c.best_beam;
end
$$;

create function known_sources_near(centre_ra float8, centre_dec float8, radius_deg float8, project bigint)
returns table (id bigint, known_name text, known_ra_deg float8, known_dec_deg float8, separation_deg float8)
language plpgsql stable rows 100
set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    select c.id, c.known_name, c.known_ra_deg, c.known_dec_deg,
        q3c_dist(centre_ra, centre_dec, c.known_ra_deg, c.known_dec_deg)
    from (
        select * from candidate c
        where q3c_radial_query(c.known_ra_deg, c.known_dec_deg, centre_ra, centre_dec, radius_deg)
        offset 0) c
    where c.project_id = project and abs(c.known_dec_deg) <= 90;
end
$$;

create function pulsars_near(centre_ra float8, centre_dec float8, radius_deg float8)
returns table (name text, ra_deg float8, dec_deg float8, p0_s float8, dm float8, s400_mjy float8, separation_deg float8)
language plpgsql stable rows 10
set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    select p.name, p.ra_deg, p.dec_deg, p.p0_s, p.dm, p.s400_mjy,
        q3c_dist(centre_ra, centre_dec, p.ra_deg, p.dec_deg)
    from pulsar p
    where q3c_radial_query(p.ra_deg, p.dec_deg, centre_ra, centre_dec, radius_deg);
end
$$;
