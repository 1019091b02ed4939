-- Notices of a subject are forgotten with it, whoever was told.
create index notice_by_subject on notice (subject_key);
