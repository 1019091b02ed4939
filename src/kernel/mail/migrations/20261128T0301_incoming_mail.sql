-- Incoming mail as it came: stored before its sender is told that it was taken, read afterwards by a job.
-- One row for each mailbox that it is for. Only the software sees it; what is for people, the mailbox keeps.
create table incoming_mail (
  id uuid primary key,
  raw_sha256 text not null,                       -- the file, with a trace of our own before it
  raw_bytes integer not null,
  content_sha256 text not null,                   -- as it was sent: the same again is no second mail
  source text not null check (source in ('smtp', 'imap', 'local')),
  return_path text,                               -- empty: nobody (RFC 5321 §4.5.5); null: not known
  client text,                                    -- numeric address, for SPF; gone once it is read
  client_name text,
  recipient text not null,
  received_at timestamptz not null,
  state text not null check (state in
    ('waiting', 'handed', 'bounce', 'complaint', 'quarantined', 'ignored', 'unreadable', 'duplicate', 'failed')),
  state_at timestamptz not null,
  because text,                                   -- by which sign, or why not
  class text,
  from_address text,
  subject text,
  message_id text,
  authentication jsonb,
  mailbox text,
  library_id uuid references library (id),
  thread text
);
create index incoming_mail_by_content on incoming_mail (content_sha256, recipient);
create index incoming_mail_by_file on incoming_mail (raw_sha256);
create index incoming_mail_by_thread on incoming_mail (thread) where thread is not null;
create index incoming_mail_by_sender on incoming_mail (lower(from_address));
create index incoming_mail_by_time on incoming_mail (received_at);

alter table incoming_mail enable row level security;
alter table incoming_mail force row level security;
create policy incoming_mail_all on incoming_mail to commonshelf_app
  using (app.reach() = 'system') with check (app.reach() = 'system');

-- How far a folder elsewhere has been fetched (RFC 9051 §2.3.1.1: numbers only grow while the validity stays).
create table mail_folder (
  folder text primary key,
  uid_validity bigint not null,
  last_uid bigint not null
);

alter table mail_folder enable row level security;
alter table mail_folder force row level security;
create policy mail_folder_all on mail_folder to commonshelf_app
  using (app.reach() = 'system') with check (app.reach() = 'system');
