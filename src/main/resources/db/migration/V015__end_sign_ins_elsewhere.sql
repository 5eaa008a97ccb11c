-- How often a person signed out everywhere else; what was signed in before carries another number and ends.
alter table person add column sign_out_count int not null default 0;
create index candidate_comment_person on candidate_comment (person_id);
create index audit_log_about_person on audit_log (lower(subject), id) where subject_kind = 'person';
