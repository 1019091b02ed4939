-- A delivery may also name records to be withdrawn.
alter table import drop constraint import_mode_check;
alter table import add constraint import_mode_check check (mode in ('update', 'full', 'delete')) not valid;
