-- What lending is worth: each fill against what buying the title, or having the copy delivered commercially,
-- would have cost. The method and its figures are the network's, kept with their sources.

-- A method is never changed: another follows it. It holds for fills from a day on.
create table worth_method (
  id uuid primary key,
  holds_from date not null,
  currency text not null references currency (code),
  note text,
  set_at timestamptz not null,
  actor text not null,
  person_id uuid
);
create index worth_method_holds on worth_method (holds_from, set_at);

create table worth_figure (
  method_id uuid not null references worth_method (id),
  -- price:FORM (price:* for any other form), document-delivery, processing, own-cost-requester, own-cost-supplier
  name text not null check (name ~ '^(price:(\*|[a-z]+)|document-delivery|processing|own-cost-requester|own-cost-supplier)$'),
  amount numeric(19, 4) not null check (amount >= 0),
  source text not null check (length(source) between 1 and 500),
  primary key (method_id, name)
);

-- One line for each fill, with the figures that held then; it stays when the figures change.
create table avoided_cost (
  requester text not null,
  number text not null,
  supplier text not null,
  method_id uuid not null references worth_method (id),
  alternative text not null check (alternative in ('purchase', 'document-delivery')),
  filled_at timestamptz not null,
  price numeric(19, 4) not null,        -- of the alternative
  processing numeric(19, 4) not null,   -- what a bought title costs besides
  own_cost_requester numeric(19, 4) not null,
  own_cost_supplier numeric(19, 4) not null,
  avoided numeric(19, 4) generated always as
    (price + processing - own_cost_requester - own_cost_supplier) stored,
  currency text not null references currency (code),
  primary key (requester, number, supplier)
);
create index avoided_cost_filled on avoided_cost (filled_at);

create trigger worth_method_stays before update or delete on worth_method
  for each row execute function app.append_only();
create trigger worth_figure_stays before update or delete on worth_figure
  for each row execute function app.append_only();
create trigger avoided_cost_stays before update or delete on avoided_cost
  for each row execute function app.append_only();
revoke update, delete on worth_method, worth_figure, avoided_cost from commonshelf_app;

-- Members share these figures; what the public is shown of them the software counts.
do $$
declare each text;
begin
  foreach each in array array['worth_method', 'worth_figure', 'avoided_cost'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_read on %1$I for select using (app.reach() in (''software'', ''system'')
        or (select app.acts_as(''staff'', ''library-administrator'', ''network-coordinator'', ''operator'')));
      create policy %1$s_add on %1$I for insert with check (app.reach() in (''software'', ''system''));', each);
  end loop;
end $$;
