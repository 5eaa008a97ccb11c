-- which catalogue the pulsars are from: one row, replaced together with them
create table pulsar_catalogue (
    single      boolean primary key default true check (single),
    version     text        not null,
    released_on date,                                     -- null: the imported file does not say
    imported_at timestamptz not null default now()
);
