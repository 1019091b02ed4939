// Starts the database in the directory given and inserts rows one commit at a time. Prints the
// number of each row once the server has acknowledged it.
import { writeSync } from "node:fs";
import pg from "pg";
import { startEmbedded } from "../../../src/kernel/db/embedded/start.ts";

const [dataDir = "", binaries] = process.argv.slice(2);
const server = await startEmbedded({ dataDir, binaries });
const client = new pg.Client(server.ownerUrl);
await client.connect();
await client.query("create table if not exists row (id int primary key, filler text not null)");
const { rows } = await client.query("select coalesce(max(id), 0) as last from row");
for (let id = rows[0].last + 1; ; id += 1) {
  await client.query("insert into row select $1, repeat('x', $1 % 2000)", [id]);
  writeSync(1, `${id}\n`);
}
