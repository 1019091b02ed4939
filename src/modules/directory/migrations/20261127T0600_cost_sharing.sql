-- Costs that libraries bear together. What is being worked out is the coordinators'; a result that was
-- fixed stays as it is, and each library reads its own share of it.
create table shared_cost (
  id uuid primary key,
  names jsonb not null,
  year smallint not null check (year between 1990 and 2200),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total bigint not null check (total >= 0), -- in the smallest unit of the currency
  note text not null default '',
  formula jsonb not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  removed_at timestamptz
);
create table shared_cost_party (
  cost_id uuid not null references shared_cost (id) on delete cascade,
  library_id uuid not null references library (id),
  population bigint check (population >= 0),
  uses bigint check (uses >= 0),
  tier smallint check (tier between 1 and 5),
  minimum bigint check (minimum >= 0),
  maximum bigint check (maximum >= 0),
  primary key (cost_id, library_id)
);
create table shared_cost_result (
  id uuid primary key,
  cost_id uuid not null references shared_cost (id),
  fixed_at timestamptz not null,
  names jsonb not null,
  year smallint not null,
  currency text not null,
  total bigint not null check (total >= 0),
  note text not null,
  formula jsonb not null,
  withdrawn_at timestamptz
);
create index shared_cost_result_by_cost on shared_cost_result (cost_id, id);
create table shared_cost_share (
  result_id uuid not null references shared_cost_result (id),
  library_id uuid not null references library (id),
  amount bigint not null check (amount >= 0),
  workings jsonb not null, -- each step with its numbers, as the page tells it
  primary key (result_id, library_id)
);
create index shared_cost_share_by_library on shared_cost_share (library_id);

-- Nobody moves what was fixed: it can only be withdrawn, and that is seen.
revoke update, delete on shared_cost_result, shared_cost_share from commonshelf_app;
grant update (withdrawn_at) on shared_cost_result to commonshelf_app;

do $$
declare own_table text;
begin
  foreach own_table in array array['shared_cost', 'shared_cost_party'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_network on %1$I for all using (app.reach() in (''network'', ''system''));', own_table);
  end loop;
end $$;
alter table shared_cost_share enable row level security;
alter table shared_cost_share force row level security;
create policy shared_cost_share_read on shared_cost_share for select
  using (library_id = app.library() or app.reach() in ('network', 'system'));
create policy shared_cost_share_add on shared_cost_share for insert with check (app.reach() in ('network', 'system'));
alter table shared_cost_result enable row level security;
alter table shared_cost_result force row level security;
create policy shared_cost_result_read on shared_cost_result for select
  using (app.reach() in ('network', 'system') or exists (select from shared_cost_share where result_id = id));
create policy shared_cost_result_add on shared_cost_result for insert with check (app.reach() in ('network', 'system'));
create policy shared_cost_result_withdraw on shared_cost_result for update using (app.reach() in ('network', 'system'));
