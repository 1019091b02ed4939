-- By which key this deployment signs what it sends to peers (RFC 9421), in whatever protocol. The private
-- half is sealed by a key that is not in the database.
create table signing_key (
  key_id text primary key,                       -- thumbprint of the public half (RFC 7638)
  public_jwk jsonb not null,
  sealed text not null,
  made_at timestamptz not null,
  retired_at timestamptz
);
create unique index signing_key_current on signing_key ((retired_at is null)) where retired_at is null;

-- Nonces of signatures that counted, as long as a signature of that age could count: a nonce stands for
-- one body only.
create table peer_nonce (
  peer_id uuid not null,
  nonce text not null,
  body bytea not null,                           -- its SHA-256
  at timestamptz not null,
  primary key (peer_id, nonce)
);
create index peer_nonce_at on peer_nonce (at);

-- Lending kept both at first: partners know the key, so it stays the same.
do $$
begin
  if to_regclass('public.ill_signing_key') is not null then
    perform set_config('app.reach', 'system', true);
    insert into signing_key (key_id, public_jwk, sealed, made_at, retired_at)
      select key_id, public_jwk, sealed, made_at, retired_at from ill_signing_key;
    insert into peer_nonce (peer_id, nonce, body, at) select peer_id, nonce, body, at from ill_nonce;
    perform set_config('app.reach', '', true);
  end if;
end $$;

alter table signing_key enable row level security;
alter table signing_key force row level security;
create policy signing_key_all on signing_key for all using (app.reach() = 'system');
alter table peer_nonce enable row level security;
alter table peer_nonce force row level security;
create policy peer_nonce_all on peer_nonce for all using (app.reach() = 'system');
