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

-- cones around beam centres: as measured with the candidate (quantities beam_ra and beam_dec), or as the beam has it
create index candidate_beam_centre on candidate (q3c_ang2ipix(measurements[35], measurements[36]))
    where q3c_ang2ipix(measurements[35], measurements[36]) is not null;
create index candidate_beam on candidate (beam_id) where beam_id is not null;
