-- What administrators did, for administrators to read; append-only. Names stand as they were at the time.
create table audit_log (
    id           bigint generated always as identity primary key,
    done_at      timestamptz not null default now(),
    person_id    bigint references person,                -- null: the application itself
    username     text        not null default '',
    act          text        not null,                    -- AuditAct
    subject_kind text        not null,                    -- person, project, observation, ...
    subject      text        not null,
    details      text        not null default ''          -- what went or changed, in a sentence with counts
);
create index audit_log_person on audit_log (person_id, id);
create index audit_log_subject on audit_log (subject_kind, id);
