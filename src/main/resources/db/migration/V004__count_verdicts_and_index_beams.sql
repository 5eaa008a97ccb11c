-- How many people currently give each verdict, counted like the other counters of a candidate.
alter table candidate
    add column true_count   int not null default 0,
    add column false_count  int not null default 0,
    add column unsure_count int not null default 0;

update candidate c
set true_count = said.true_count, false_count = said.false_count, unsure_count = said.unsure_count
from (
    select project_id, candidate_id,
        count(*) filter (where verdict = 'TRUE') as true_count,
        count(*) filter (where verdict = 'FALSE') as false_count,
        count(*) filter (where verdict = 'UNSURE') as unsure_count
    from rating
    where verdict is not null
    group by project_id, candidate_id
) said
where c.project_id = said.project_id and c.id = said.candidate_id;

-- what is real is rare and often asked for
create index candidate_true on candidate (project_id, id) where true_count > 0;

-- a cone around beam centres looks for the beams first
create index candidate_beam on candidate (beam_id) where beam_id is not null;
