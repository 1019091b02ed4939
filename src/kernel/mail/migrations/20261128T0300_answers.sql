-- Mail that can be answered: which conversation a message belongs to, who speaks in it, and what became
-- of it after the mail server had taken it.
alter table mail_message
  add column mailbox text,                        -- whose conversation it is
  add column thread text,                         -- its key, as that mailbox names it
  add column in_reply_to text,                    -- Message-ID
  add column speaker text,                        -- the person who speaks; null: the software
  add column answers_machine boolean,             -- written by itself on what somebody wrote (RFC 3834)
  add column envelope_from text,                  -- where bounces go; kept until it is sent, then only by its hash
  add column bounced_at timestamptz,
  add column bounce_status text,
  add column complained_at timestamptz;
create index mail_message_by_thread on mail_message (thread, recipient) where thread is not null;

-- Tokens in addresses that we have given out, by their SHA-256: who has one may answer a message, or say
-- that it did not arrive. Each is bound to one message, by that to its conversation and its receiver.
create table mail_token (
  hash bytea primary key,
  kind text not null check (kind in ('reply', 'bounce')),
  message_id uuid not null references mail_message (id) on delete cascade
);
create index mail_token_by_message on mail_token (message_id);

alter table mail_token enable row level security;
alter table mail_token force row level security;
create policy mail_token_write on mail_token for insert to commonshelf_app with check (true);
create policy mail_token_read on mail_token for select to commonshelf_app using (app.reach() = 'system');
create policy mail_token_forget on mail_token for delete to commonshelf_app using (app.reach() = 'system');

-- How often a machine of ours has answered an address on a day, by the SHA-256 of the address: two that
-- answer each other stop.
create table automatic_mail (
  address bytea not null,
  day date not null,
  primary key (address, day)
);

alter table automatic_mail enable row level security;
alter table automatic_mail force row level security;
create policy automatic_mail_all on automatic_mail to commonshelf_app
  using (app.reach() = 'system') with check (app.reach() = 'system');
