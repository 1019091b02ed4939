-- The invitation that lets the first operator in is to whoever has its link: nobody is known yet.
-- squawk-ignore ban-drop-not-null
alter table invitation alter column email drop not null;
-- squawk-ignore ban-drop-not-null
alter table invitation alter column email_key drop not null;
alter table invitation add constraint invitation_to_somebody check (
  num_nulls(email, email_key) = 0 or (num_nulls(email, email_key) = 2 and role = 'operator')) not valid;
