-- The knowledge base: answers that are written once and read by many. A tenant of null is the network,
-- whose coordinators write for the readers of all its libraries.

create table article (
  id uuid primary key,
  number bigint generated always as identity unique,  -- in permalinks: it stays when titles change
  library_id uuid references library (id),
  kind text not null check (kind in ('faq', 'article')),
  language text not null check (language ~ '^[a-z]{2,3}$'),  -- in which it was first written
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  state_at timestamptz not null,
  topics text[] not null default '{}',
  version integer not null default 1,  -- of the text in its first language
  keeper_id uuid,                      -- who hears when it should be read again
  review_on date,
  created_at timestamptz not null,
  published_at timestamptz             -- first; a withdrawn one keeps it
);
create index article_library on article (library_id, state);
create index article_review on article (review_on) where state = 'published';
create index article_keeper on article (keeper_id) where keeper_id is not null;

-- What it says now, a row for each language.
create table article_text (
  article_id uuid not null references article (id),
  library_id uuid references library (id),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  version integer not null,
  source_version integer not null,     -- of the first language's text that it says; stale when that is older
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 20000),
  person_id uuid,
  author text not null,
  at timestamptz not null,
  primary key (article_id, language)
);
create index article_text_person on article_text (person_id) where person_id is not null;

-- What it has ever said, for its staff only: what was taken out may have had a reason to go.
create table article_version (
  article_id uuid not null references article (id),
  library_id uuid references library (id),
  language text not null,
  version integer not null,
  source_version integer not null,
  title text not null,
  body text not null,
  person_id uuid,
  author text not null,
  at timestamptz not null,
  restored_from integer,
  primary key (article_id, language, version)
);
create index article_version_person on article_version (person_id) where person_id is not null;

-- What a library's own readers see in place of, beside, or instead of an article of the network. It
-- remembers which version it was made from, and stays when the network writes another.
create table article_override (
  id uuid primary key,
  library_id uuid not null references library (id),
  article_id uuid not null references article (id),
  way text not null check (way in ('replace', 'note', 'hide')),
  note text not null default '' check (length(note) <= 4000),
  replacement_id uuid references article (id),
  source_version integer not null,
  person_id uuid,
  author text not null,
  at timestamptz not null,
  removed_at timestamptz,
  check ((way = 'replace') = (replacement_id is not null))
);
create unique index article_override_one on article_override (library_id, article_id) where removed_at is null;
create index article_override_article on article_override (article_id) where removed_at is null;
create index article_override_person on article_override (person_id) where person_id is not null;

-- Whether it helped: of which version, on which day, never who said so.
create table article_rating (
  id uuid primary key,
  article_id uuid not null references article (id),
  library_id uuid references library (id),
  language text not null,
  version integer not null,
  helpful boolean not null,
  words text not null default '' check (length(words) <= 1000),
  given_on date not null
);
create index article_rating_article on article_rating (article_id, language, version);
create index article_rating_words on article_rating (given_on) where words <> '';

-- Its staff, the software in its name, and for the network its coordinators.
do $$
declare own_table text;
begin
  foreach own_table in array array['article', 'article_text', 'article_version', 'article_override'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_own on %1$I for all using (
        (library_id is not distinct from app.library() and (app.reach() = ''software''
          or (select app.acts_as(''staff'', ''library-administrator'', ''network-coordinator'', ''operator''))))
        or app.reach() = ''system'');', own_table);
  end loop;
end $$;
-- Everybody reads what is published, in its current words.
create policy article_published on article for select using (state = 'published');
create policy article_text_published on article_text for select
  using (exists (select from article a where a.id = article_id and a.state = 'published'));
-- A library's readers come in its name, and see what it changed for them.
create policy article_override_readers on article_override for select
  using (library_id = app.library() and removed_at is null);

-- Anybody may say of what they can read whether it helped; its staff read what was said.
alter table article_rating enable row level security;
alter table article_rating force row level security;
create policy article_rating_give on article_rating for insert with check (exists (
  select from article a where a.id = article_id and a.state = 'published'
    and a.library_id is not distinct from article_rating.library_id));
create policy article_rating_read on article_rating for select using (
  (library_id is not distinct from app.library()
    and (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')))
  or app.reach() = 'system');
create policy article_rating_forget on article_rating for update using (app.reach() = 'system');
