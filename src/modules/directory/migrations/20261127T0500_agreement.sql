-- Who concerns a row: the members named, all members where the network itself is a party, coordinators.
create function app.is_party(libraries uuid[], whole_network boolean) returns boolean language sql stable as $$
  select app.reach() in ('network', 'software', 'system') or app.library() = any (libraries) or (whole_network and app.library() is not null)
$$;

-- What libraries, the network and partners have agreed. Each change after signing is a new version.
create table agreement (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9-]{1,32}$'),
  shown text not null default 'parties' check (shown in ('parties', 'public', 'public-with-money')),
  -- Members that a proposed version names, and whether one names the network: for the policies.
  libraries uuid[] not null default '{}',
  whole_network boolean not null default false,
  made_at timestamptz not null,
  ended_on date, -- the first day on which it is no longer in force
  ended_because text
);
create table agreement_version (
  agreement_id uuid not null references agreement (id),
  version integer not null check (version > 0),
  kind text not null,
  names jsonb not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on), -- the last day
  remind_days integer,
  terms jsonb not null, -- without money, which is not shown to everybody
  made_at timestamptz not null,
  made_by text not null,
  proposed_at timestamptz, -- from here on the parties may sign, and it no longer changes
  signed_at timestamptz, -- when the last party signed
  reminded_at timestamptz,
  primary key (agreement_id, version)
);
create table agreement_cost (
  agreement_id uuid not null,
  version integer not null,
  service text not null,
  amount numeric(13, 4) not null check (amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (agreement_id, version, service),
  foreign key (agreement_id, version) references agreement_version on delete cascade
);
-- A member, a partner, or (neither) the network: all members, whoever they are on the day.
create table agreement_party (
  agreement_id uuid not null,
  version integer not null,
  position integer not null,
  library_id uuid references library (id),
  partner_id uuid references partner (id),
  lends boolean not null,
  borrows boolean not null,
  ratio numeric check (ratio > 0),
  primary key (agreement_id, version, position),
  foreign key (agreement_id, version) references agreement_version on delete cascade,
  check (library_id is null or partner_id is null)
);
create table agreement_document (
  id uuid primary key,
  agreement_id uuid not null references agreement (id),
  sha256 text not null,
  name text not null,
  type text not null,
  bytes integer not null,
  added_at timestamptz not null,
  added_by text not null,
  removed_at timestamptz
);
create index agreement_document_by_agreement on agreement_document (agreement_id);
-- Kept as evidence as long as the agreement: `name` is how the signer wrote it.
create table agreement_signature (
  agreement_id uuid not null,
  version integer not null,
  position integer not null,
  name text not null,
  at timestamptz not null,
  person_id uuid,
  recorded_by text, -- for a party outside, who entered what it signed
  document_id uuid references agreement_document (id),
  primary key (agreement_id, version, position),
  foreign key (agreement_id, version, position) references agreement_party
);
create index agreement_signature_by_person on agreement_signature (person_id) where person_id is not null;
create table agreement_deed (
  id uuid primary key,
  agreement_id uuid not null references agreement (id),
  version integer,
  at timestamptz not null,
  person_id uuid,
  actor text not null,
  deed text not null,
  detail jsonb not null default '{}'
);
create index agreement_deed_by_agreement on agreement_deed (agreement_id);

alter table agreement enable row level security;
alter table agreement force row level security;
create policy agreement_read on agreement for select
  using (shown <> 'parties' or app.is_party(libraries, whole_network));
create policy agreement_add on agreement for insert with check (app.reach() in ('network', 'software', 'system'));
create policy agreement_change on agreement for update using (app.reach() in ('network', 'software', 'system'));

-- Everybody sees what all have signed, the parties what is proposed to them, coordinators their drafts.
alter table agreement_version enable row level security;
alter table agreement_version force row level security;
create policy agreement_version_read on agreement_version for select using (app.reach() in ('network', 'software', 'system')
  or exists (select from agreement where agreement.id = agreement_id and (signed_at is not null
    or (proposed_at is not null and app.is_party(libraries, whole_network)))));
create policy agreement_version_add on agreement_version for insert with check (app.reach() in ('network', 'software', 'system'));
create policy agreement_version_change on agreement_version for update using (app.reach() in ('network', 'software', 'system'));

alter table agreement_party enable row level security;
alter table agreement_party force row level security;
create policy agreement_party_read on agreement_party for select using (exists (select from agreement_version
  where agreement_version.agreement_id = agreement_party.agreement_id and agreement_version.version = agreement_party.version));
create policy agreement_party_write on agreement_party for all using (app.reach() in ('network', 'software', 'system'));

alter table agreement_cost enable row level security;
alter table agreement_cost force row level security;
create policy agreement_cost_read on agreement_cost for select using (exists (select from agreement_version
  join agreement on agreement.id = agreement_id
  where agreement_version.agreement_id = agreement_cost.agreement_id and agreement_version.version = agreement_cost.version
    and (shown = 'public-with-money' or app.is_party(libraries, whole_network))));
create policy agreement_cost_write on agreement_cost for all using (app.reach() in ('network', 'software', 'system'));

-- A member signs in its own name; nothing signed is changed but for erasing whose account it was.
alter table agreement_signature enable row level security;
alter table agreement_signature force row level security;
create policy agreement_signature_read on agreement_signature for select using (exists (select from agreement
  where agreement.id = agreement_id and app.is_party(libraries, whole_network)));
create policy agreement_signature_add on agreement_signature for insert with check (app.reach() in ('network', 'software', 'system')
  or exists (select from agreement_party party join agreement_version version using (agreement_id, version)
    where party.agreement_id = agreement_signature.agreement_id and party.version = agreement_signature.version
      and party.position = agreement_signature.position and party.library_id = app.library() and version.proposed_at is not null));
create policy agreement_signature_erase on agreement_signature for update using (app.reach() = 'system');

do $$
declare own_table text;
begin
  foreach own_table in array array['agreement_document', 'agreement_deed'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_read on %1$I for select using (exists (select from agreement
        where agreement.id = agreement_id and app.is_party(libraries, whole_network)));
      create policy %1$s_add on %1$I for insert with check (exists (select from agreement
        where agreement.id = agreement_id and app.is_party(libraries, whole_network)));
      create policy %1$s_change on %1$I for update using (app.reach() in (''network'', ''software'', ''system''));', own_table);
  end loop;
end $$;
