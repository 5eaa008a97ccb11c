-- What services outside know near candidates: answers to cones, and who has to be asked. Positions only, of nobody's
-- project: see docs/decisions/0030.

create table outside_catalogue (
    key text primary key,
    service text not null,
    failures integer not null default 0,
    sentence text not null default '',
    rests_until timestamptz,
    prefetch_from timestamptz not null default now()
);
comment on column outside_catalogue.failures is 'in a row, of all cones together';
comment on column outside_catalogue.rests_until is 'until then nobody asks it';

create table outside_cone (
    id bigint generated always as identity primary key,
    catalogue text not null,
    ra_deg double precision not null,
    dec_deg double precision not null,
    complete_arcmin double precision not null check (complete_arcmin >= 0),
    cut boolean not null,
    answered_at timestamptz not null default now()
);
comment on column outside_cone.complete_arcmin is 'all sources within this radius are there';
comment on column outside_cone.cut is 'there were more sources than are kept, so that asking for a wider cone gives no more';
create index outside_cone_position on outside_cone (q3c_ang2ipix(ra_deg, dec_deg));
create index outside_cone_age on outside_cone (answered_at);

create table outside_source (
    cone_id bigint not null references outside_cone on delete cascade,
    place integer not null,
    name text not null,
    ra_deg double precision not null,
    dec_deg double precision not null,
    type text not null,
    flux_mjy double precision,
    frequency_mhz double precision,
    detail text not null,
    link text,
    primary key (cone_id, place)
);
comment on column outside_source.place is 'nearest to the centre first, from 0';

create table outside_ask (
    id bigint generated always as identity primary key,
    catalogue text not null,
    ra_deg double precision not null,
    dec_deg double precision not null,
    radius_arcmin double precision not null,
    waited_for boolean not null,
    again boolean not null default false,
    wanted_at timestamptz not null default now(),
    due_at timestamptz not null default now(),
    claimed_until timestamptz,
    failures integer not null default 0,
    sentence text not null default ''
);
comment on table outside_ask is 'cones that somebody has still to ask a service for';
comment on column outside_ask.waited_for is 'by somebody who looks at a page; the others are asked for behind these';
comment on column outside_ask.again is 'although there is a fresh answer';
create index outside_ask_position on outside_ask (q3c_ang2ipix(ra_deg, dec_deg));
create index outside_ask_due on outside_ask (catalogue, waited_for, wanted_at);
