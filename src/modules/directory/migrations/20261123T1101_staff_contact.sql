-- A person's telephone and e-mail at work may be for colleagues of the network only.
alter table staff_entry add column contact_for text not null default 'everyone'
  check (contact_for in ('everyone', 'staff'));
