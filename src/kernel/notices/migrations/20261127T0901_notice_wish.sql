-- How a person wants to hear news of a kind; without a row, what is usual for it.
create table notice_wish (
  person_id uuid not null references person (id) on delete cascade,
  kind text not null check (length(kind) between 3 and 80),
  mail text not null check (mail in ('at-once', 'daily', 'never')),
  push text not null check (push in ('at-once', 'never')),
  primary key (person_id, kind)
);

-- When a person wants to hear nothing, as wall times in their zone: no offset holds all year.
create table notice_hours (
  person_id uuid primary key references person (id) on delete cascade,
  zone text not null check (length(zone) between 1 and 64),
  quiet_from time(0),
  quiet_until time(0),
  paused_until date,
  check ((quiet_from is null) = (quiet_until is null))
);

alter table notice_wish enable row level security;
alter table notice_wish force row level security;
create policy notice_wish_own on notice_wish to commonshelf_app
  using (person_id = app.person() or app.reach() = 'system');
alter table notice_hours enable row level security;
alter table notice_hours force row level security;
create policy notice_hours_own on notice_hours to commonshelf_app
  using (person_id = app.person() or app.reach() = 'system');
