-- A list that its keeper deletes can be brought back for some days, and is forgotten after that.
alter table saved_list add column removed_at timestamptz;
create index saved_list_by_removal on saved_list (removed_at) where removed_at is not null;
