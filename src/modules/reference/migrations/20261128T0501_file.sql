-- Files of a conversation lie sealed, each under a key of its own, which is sealed here: with the row goes the key,
-- and without it nobody reads what may be left of the file. No file was kept before.
-- squawk-ignore-file adding-required-field
alter table inquiry_file
  add column sha256 text not null,      -- of the file as it came
  add column sealed_key text not null,
  add column iv bytea not null,
  add column tag bytea not null;
