-- An entry may be of somebody who has an account; when that is erased, the entry goes too.
create policy staff_entry_erase on staff_entry for delete using (app.reach() = 'system');
