-- takes in 20261127T0100_exchange of 322c512c4600106af37e7cb79c01cc9779e5275fbf44a8f6d2a5c6919ebd7d15
-- Numbers of supplies, one series for the whole deployment: slips of all its libraries differ, and nobody
-- waits for another's transaction to get one (there may be gaps). Before, each agency counted by itself; the
-- series goes on beyond the largest number that any of them has given. One landing made it with the tables of
-- lending themselves (their other text, above): there it is, and counts on.
create sequence if not exists ill_supply_series;
do $$
begin
  perform set_config('app.reach', 'system', true);
  perform setval('ill_supply_series', greatest(max(last), (select last_value from ill_supply_series)))
    from ill_series where agency like '% supplies' having max(last) > 0;
  perform set_config('app.reach', '', true);
end $$;
