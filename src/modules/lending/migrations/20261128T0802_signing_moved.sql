-- Keys and nonces are the directory's now, for every protocol (20261128T0800_signing.sql).
-- squawk-ignore ban-drop-table
drop table ill_signing_key;
-- squawk-ignore ban-drop-table
drop table ill_nonce;
