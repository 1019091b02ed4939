-- Partners invited by mail, with what they have answered so far. Whoever holds the link answers; the
-- link's hash is all that is kept of it, and the software reads the row for them.
create table partner_invitation (
  id uuid primary key,
  token_hash text not null unique,
  name text not null,
  email text not null,
  locale text not null,
  invited_at timestamptz not null,
  invited_by text not null,
  expires_at timestamptz not null,
  answers jsonb not null default '{}',
  sent_at timestamptz, -- when the partner sent the answers
  decided_at timestamptz,
  decided_by text,
  standing text not null default 'open' check (standing in ('open', 'sent', 'accepted', 'declined', 'withdrawn')),
  partner_code text
);
alter table partner_invitation enable row level security;
alter table partner_invitation force row level security;
create policy partner_invitation_all on partner_invitation for all using (app.reach() in ('network', 'software', 'system'));
