-- News for a person, private to them. What is not read yet is told once per subject: newer news
-- takes the place of older, and `times` says how much came.
create table notice (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  library_id uuid references library (id),
  kind text not null check (length(kind) between 3 and 80),
  subject_key text not null check (length(subject_key) between 1 and 200),
  href text not null check (href ~ '^/([^/\\]|$)' and length(href) <= 1000),
  params jsonb not null,
  times int not null default 1,
  at timestamptz not null,
  read_at timestamptz,
  mail_pending boolean not null default true,
  push_pending boolean not null default true,
  check (read_at is null or not (mail_pending or push_pending))
);
create unique index notice_unread on notice (person_id, subject_key) where read_at is null;
create index notice_by_person on notice (person_id, at desc, id desc);
create index notice_by_time on notice (at);
create index notice_pending on notice (person_id) where mail_pending or push_pending;
create index notice_by_library on notice (library_id) where library_id is not null;

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_own on notice to commonshelf_app using (person_id = app.person() or app.reach() = 'system');

-- Whoever does a deed tells its reader of it, and may neither read nor change what else that reader was
-- told. So a notice is written by this function, as the owner of the table. It says whether there is
-- such a person: somebody erased meanwhile must not undo the deed.
create policy notice_added on notice to current_user using (true) with check (true);
create function app.add_notice(notice_id uuid, told uuid, library uuid, kind text, subject text, href text, params jsonb, at timestamptz)
  returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  broken text;
begin
  insert into public.notice as known (id, person_id, library_id, kind, subject_key, href, params, at)
  values (add_notice.notice_id, add_notice.told, add_notice.library, add_notice.kind, add_notice.subject, add_notice.href,
    add_notice.params, add_notice.at)
  on conflict (person_id, subject_key) where read_at is null do update
    set library_id = excluded.library_id, kind = excluded.kind, href = excluded.href, params = excluded.params,
      at = excluded.at, times = known.times + 1, mail_pending = true, push_pending = true;
  return true;
exception when foreign_key_violation then
  get stacked diagnostics broken = constraint_name;
  if broken <> 'notice_person_id_fkey' then raise; end if;
  return false;
end $$;
