-- Where any edition will do, each library is asked for the one that it has.
alter table ill_rota_entry add column title_id uuid;
