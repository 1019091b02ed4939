-- Titles of one work find each other by keys that their records name (docs/matching.md). Null: not made
-- yet, as after an upgrade; `catalogue.name-works` makes them in the background.
alter table bib_record add column work_keys bigint[];
-- Without "fastupdate" every search sees a tidy index; a record has three keys, which cost no more so.
create index bib_record_by_work on bib_record using gin (work_keys) with (fastupdate = off);
create index bib_record_without_work on bib_record (id) where work_keys is null and deleted_at is null;
