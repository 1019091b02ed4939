-- What a message is about, as its writer names it: where somebody's link to a thing has to be
-- forgotten, what was mailed about it is forgotten too.
alter table mail_message add column about text[] not null default '{}';
create index mail_message_by_about on mail_message using gin (about) where about <> '{}';
