-- How far each follower of changes has come. It begins anew, by looking at everything, when it has no
-- place, when the place is of another history, or when changes behind it have been cleared away.
create table change_follower (
  name text primary key,
  xid xid8 not null,
  epoch uuid not null,
  -- While it looks at everything: whether it does, and how far it has come.
  reviewing boolean not null,
  reviewed text
);
alter table change_follower enable row level security;
alter table change_follower force row level security;
create policy change_follower_all on change_follower for all using (app.reach() = 'system');
