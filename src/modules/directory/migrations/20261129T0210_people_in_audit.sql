-- The audit kept the people of the directory by name: after a change of name an erasure left the old one, and two
-- people of one name were taken for each other. It keeps the id of their entry from here on, which says nothing once
-- the entry is gone. What was written before gets that id where exactly one person of the library has that name, and
-- is of nobody otherwise. Who signed an agreement stands with the signature and its history, not in the audit.
-- Nobody changes what stands there; the owner of the tables does for this once.
alter table audit_entry no force row level security;
update audit_entry set subject = (
  select case when count(*) = 1 then min(staff_entry.id::text) end from staff_entry
  where staff_entry.library_id = audit_entry.library_id and staff_entry.name = audit_entry.subject)
where action = any ('{directory.person-added,directory.person-changed,directory.person-removed,directory.person-restored}');
update audit_entry set detail = detail - 'name' where action = 'directory.agreement-signed';
alter table audit_entry force row level security;
