-- what else a pulsar is called, in the order in which psrcat says it
alter table pulsar
    add column b_name  text,                               -- such as B1919+21; null: it has none
    add column aliases text[] not null default '{}';       -- such as Crab, 4FGL J0534.5+2200

-- who brought which catalogue when, the one that came with the application included; never changed afterwards
create table pulsar_import (
    id          bigint generated always as identity primary key,
    version     text        not null,
    released_on date,
    pulsars     int         not null,
    origin      text        not null check (origin in ('SNAPSHOT', 'UPLOAD', 'COMMAND', 'ADDRESS')),
    username    text,                                      -- null: nobody, the installation itself
    imported_at timestamptz not null default now()
);

alter table pulsar_catalogue
    add column import_id bigint references pulsar_import;

-- the newest catalogue at PSRCAT_URL: when it was asked for and when it is asked for again
create table pulsar_fetch (
    single   boolean primary key default true check (single),
    due_at   timestamptz not null,
    tried_at timestamptz,                                  -- null: never
    failures int         not null default 0,               -- in a row
    outcome  text        not null default '' check (outcome in ('', 'IMPORTED', 'UNCHANGED', 'FAILED')),
    sentence text        not null default ''
);

-- those that are there came with the application, without their other names: the next start brings them again
delete from pulsar;
delete from pulsar_catalogue;
