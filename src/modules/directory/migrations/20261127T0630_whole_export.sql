-- What belongs to an agreement or a project is seen with it. For an export that is not enough: it must be
-- sure to see every row, also one whose agreement or project it does not know.
do $$
declare own_table text;
begin
  foreach own_table in array array['agreement_deed', 'agreement_document', 'agreement_signature', 'project_contribution',
    'project_expense', 'project_line', 'project_milestone', 'project_report'] loop
    execute format('create policy %1$s_whole on %1$I for select using (app.reach() = ''system'');', own_table);
  end loop;
end $$;
