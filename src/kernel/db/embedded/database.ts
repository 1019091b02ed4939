import type pg from "pg";
import { connected } from "../connection.ts";
import { type Credentials, urlOf } from "./credentials.ts";

/**
 * Sees to it that the two roles and the database exist. Safe to repeat: a start that was
 * interrupted after initdb is completed by the next one.
 */
export async function ensureDatabase(credentials: Credentials, port: number): Promise<void> {
  await connected(urlOf("postgres", credentials, port, "postgres"), async (client) => {
    const { rowCount } = await client.query(
      "select from pg_database where datname = 'commonshelf'",
    );
    if (rowCount === 0) await createDatabase(client, credentials);
  });
}

async function createDatabase(client: pg.Client, credentials: Credentials): Promise<void> {
  await client.query("begin");
  await createRole(client, "commonshelf", "login createdb createrole", credentials.commonshelf);
  await createRole(client, "commonshelf_app", "login", credentials.commonshelf_app);
  await client.query("grant commonshelf_app to commonshelf with admin option");
  await client.query("commit");
  await client.query("create database commonshelf owner commonshelf");
}

async function createRole(
  client: pg.Client,
  name: string,
  rights: string,
  password: string,
): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [name]);
  if (rowCount === 0)
    await client.query(`create role ${name} ${rights} password ${client.escapeLiteral(password)}`);
}
