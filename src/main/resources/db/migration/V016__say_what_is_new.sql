-- The home page says what is new since a person's last visit without looking through the candidates (decision 0048).
alter table project_observation add column last_candidate_at timestamptz;
update project_observation po set last_candidate_at = newest.at
from (select project_id, observation_id, max(created_at) as at from candidate group by project_id, observation_id) newest
where newest.project_id = po.project_id and newest.observation_id = po.observation_id;

create index rating_when on rating (project_id, rated_at) include (person_id) where counts;
create index candidate_comment_when on candidate_comment (written_at);

-- What uploaders were refused lately, as they were told; the oldest of each person go when newer ones come.
create table upload_refusal (
    id          bigint generated always as identity primary key,
    person_id   bigint      not null references person,
    address     text        not null,                    -- of the script: candidate_create, ...
    project     text        not null default '',         -- names as they were sent: there may be no such thing
    observation text        not null default '',
    candidate   text        not null default '',
    status      int         not null,
    reason      text        not null,
    refused_at  timestamptz not null default now()
);
create index upload_refusal_person on upload_refusal (person_id, id);
