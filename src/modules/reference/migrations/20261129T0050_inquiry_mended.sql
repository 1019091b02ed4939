-- Desks are few, a row for each library, and no index can be dropped concurrently within a transaction.
-- squawk-ignore-file require-concurrent-index-deletion, constraint-missing-not-valid, adding-serial-primary-key-field
-- A desk is a library's: the network has none of its own. Who is owner of the tables sees all rows for this once.
alter table reference_desk no force row level security;
delete from reference_desk where library_id is null;
alter table reference_desk force row level security;
drop index reference_desk_of_network;
alter table reference_desk drop constraint reference_desk_library_id_key;
alter table reference_desk add primary key (library_id);
drop policy reference_desk_write on reference_desk;
create policy reference_desk_write on reference_desk for all to commonshelf_app using (
  (library_id = app.library() and (select app.acts_as('library-administrator', 'network-coordinator', 'operator')))
  or app.reach() = 'system');

-- Until then it waits for one desk alone, to which it was passed on.
alter table inquiry add column directed_until timestamptz;

create index inquiry_entry_copy on inquiry_entry (client_id) where client_id like 'merged-%';
-- Nobody looks by these.
drop index inquiry_reader_email;
drop index inquiry_file_blob;
