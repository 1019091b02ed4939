-- Outgoing mail: written in the transaction that has a reason for it, delivered by a job after the
-- commit. Only the software reads it: a message may hold a link that signs somebody in.
create table mail_message (
  id uuid primary key,
  library_id uuid references library (id),
  person_id uuid,
  recipient text not null,
  subject text not null,
  body_text text,
  body_html text,
  reply_to text,
  list_unsubscribe text,
  written_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  attempts int not null default 0,
  error text,
  check (sent_at is null or failed_at is null)
);
create index mail_message_by_time on mail_message (written_at);
create index mail_message_by_person on mail_message (person_id) where person_id is not null;

alter table mail_message enable row level security;
alter table mail_message force row level security;
create policy mail_message_write on mail_message for insert to commonshelf_app with check (true);
create policy mail_message_read on mail_message for select to commonshelf_app using (app.reach() = 'system');
create policy mail_message_mark on mail_message for update to commonshelf_app using (app.reach() = 'system');
create policy mail_message_expire on mail_message for delete to commonshelf_app using (app.reach() = 'system');
