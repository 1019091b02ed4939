import type { ClientBase } from "pg";
import { type Finding, fine, wrong } from "./finding.ts";

type Rights = {
  readonly me: string;
  readonly database: string;
  readonly creates: boolean;
  readonly owns: boolean;
  readonly makesRoles: boolean;
  readonly app: boolean;
  readonly member: boolean;
  readonly bypasses: boolean;
};

/** Whether the role we sign in as may do what is needed, and the role of requests no more than that. */
export async function roleFindings(
  client: ClientBase,
  migrated: boolean,
): Promise<readonly Finding[]> {
  const { rows } = await client.query<Rights>(
    `select current_user as me, current_database() as database,
       has_database_privilege(current_database(), 'create') as creates,
       has_schema_privilege('public', 'create') as owns,
       (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "makesRoles",
       app.oid is not null as app,
       coalesce(pg_has_role(current_user, app.oid, 'member'), false) as member,
       coalesce(app.rolsuper or app.rolbypassrls, false) as bypasses
     from (select 1) one left join pg_roles app on app.rolname = 'commonshelf_app'`,
  );
  const [rights] = rows;
  return rights ? [privileges(rights), await rowSecurity(client, rights, migrated)] : [];
}

function privileges(rights: Rights): Finding {
  const lacking = [
    ...(rights.creates && rights.owns
      ? []
      : [`alter database "${rights.database}" owner to "${rights.me}"`]),
    ...(rights.app || rights.makesRoles ? [] : ["create role commonshelf_app nologin"]),
    ...(rights.member || rights.makesRoles ? [] : [`grant commonshelf_app to "${rights.me}"`]),
  ];
  return lacking.length === 0
    ? fine("privileges", `${rights.me} may do what is needed`)
    : wrong("privileges", `An administrator of the server has to run: ${lacking.join("; ")};`);
}

/** Row-level security binds only a role that cannot bypass it, and tables on which it is forced. */
async function rowSecurity(
  client: ClientBase,
  { app, bypasses }: Rights,
  migrated: boolean,
): Promise<Finding> {
  if (bypasses)
    return wrong(
      "row security",
      "commonshelf_app may read everything. Run: alter role commonshelf_app nosuperuser nobypassrls;",
    );
  if (!migrated) return fine("row security", "comes with the schema");
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and relname <> 'migration' and not (relrowsecurity and relforcerowsecurity) order by relname`,
  );
  const open = rows.map(({ name }) => name).join(", ");
  if (!app || open !== "")
    return wrong(
      "row security",
      `${open || "the role commonshelf_app"} ${app ? "is not guarded" : "is missing"}: somebody changed the schema. Restore a backup, or undo the change.`,
    );
  return fine("row security", "requests run as commonshelf_app, every table is guarded");
}
