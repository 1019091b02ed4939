-- The union catalogue. A cluster is a title: what the libraries' records of one manifestation have
-- in common. Its id is public and stays; a retired id leads to the title that took its records over.
create table cluster (
  id uuid primary key,
  lead_record uuid,
  held_by integer not null default 0,
  copies integer not null default 0,
  retired_into uuid references cluster (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (retired_into is distinct from id)
);
create index cluster_by_heir on cluster (retired_into) where retired_into is not null;

-- One library's record, byte for byte as it was delivered, and its description read from those bytes.
create table bib_record (
  id uuid primary key,
  library_id uuid not null references library (id),
  control_number text not null check (length(control_number) between 1 and 255),
  syntax text not null check (syntax in ('iso2709', 'marcxml', 'json')),
  dialect text not null check (dialect in ('marc21', 'unimarc')),
  original bytea not null,
  fingerprint bytea not null,
  description json not null,
  fullness smallint not null,
  -- Where a deleted record stood, so that it returns there if it comes back.
  former_cluster uuid references cluster (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  deleted_at timestamptz,
  unique (library_id, control_number)
);
-- lz4 takes a third of the time of the default compression; a server may have been built without it.
do $$
begin
  alter table bib_record alter column description set compression lz4;
  alter table bib_record alter column original set compression lz4;
exception when feature_not_supported then null;
end $$;

-- A copy, or a run of volumes kept as one. `status` in our words, `status_text` in the library's own.
-- `library_id` is the record's, repeated for the policies; that the library is one, the record checks.
create table item (
  id uuid primary key,
  record_id uuid not null references bib_record (id),
  library_id uuid not null,
  mark text not null,
  position integer not null,
  branch text,
  shelving text,
  call_number text,
  barcode text,
  part text,
  loanable boolean,
  status text not null,
  status_text text,
  note text,
  unique (record_id, mark)
);
create index item_by_barcode on item (barcode) where barcode is not null;

-- Which title a live record belongs to, and what the matcher compares: kept apart from the record,
-- because titles join and part across libraries while a record is written by its own library only.
create table cluster_member (
  record_id uuid primary key references bib_record (id),
  cluster_id uuid not null references cluster (id),
  library_id uuid not null,
  control_number text not null,
  matcher text not null,
  signature bigint not null,
  keys bigint[] not null,
  profile json not null
);
create index cluster_member_by_cluster on cluster_member (cluster_id);

-- Blocking: only records that share a key are compared. Keys are 64-bit hashes of the matcher's texts.
-- Five a record, made from `cluster_member.keys` and removed with it: foreign keys would double the cost.
create table match_key (
  key bigint not null,
  record_id uuid not null,
  library_id uuid not null,
  primary key (key, record_id)
);
