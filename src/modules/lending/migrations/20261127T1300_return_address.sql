-- Where a borrowed thing goes back to, as its lender says (returnInfo).
alter table ill_request add column return_to jsonb;
-- What was written and never read: the journal has it.
-- squawk-ignore ban-drop-column
alter table ill_request drop column last_action;
-- squawk-ignore ban-drop-column
alter table ill_supply drop column last_status;
-- squawk-ignore ban-drop-column
alter table ill_supply drop column return_to;
