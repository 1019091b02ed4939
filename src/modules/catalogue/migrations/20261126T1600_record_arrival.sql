-- A library's live records in the order in which they came (ids are UUIDv7): what is new there, what
-- it takes out, one page at a time.
create index bib_record_by_arrival on bib_record (library_id, id) where deleted_at is null;
