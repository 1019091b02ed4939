import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { createDatabase, type Database } from "./database.ts";

let d: TestDeployment;
let database: Database;
beforeAll(async () => {
  d = await testDeployment();
  database = createDatabase(d.url, 1);
  await sql`create table kept (word text not null)`.execute(database);
});
afterAll(async () => {
  await database.destroy();
  await d.close();
});

const words = async () => {
  const { rows } = await sql<{ word: string }>`select word from kept order by word`.execute(
    database,
  );
  return rows.map(({ word }) => word);
};

describe("a transaction", () => {
  it.each([
    ["that begins with a setting", sql`set local app.reach = 'system'`],
    ["that begins with a statement with values", sql`insert into kept values (${"first"})`],
    ["that begins with a statement without", sql`insert into kept values ('first')`],
  ])("%s is kept whole or not at all", async (_, opening) => {
    const fault = new Error("on second thoughts");
    const broken = database.transaction().execute(async (tx) => {
      await opening.execute(tx);
      await sql`insert into kept values (${"second"})`.execute(tx);
      throw fault;
    });
    await expect(broken).rejects.toBe(fault);
    expect(await words()).toEqual([]);
    await database.transaction().execute(async (tx) => {
      await opening.execute(tx);
      await sql`insert into kept values (${"second"})`.execute(tx);
    });
    expect(await words()).toContain("second");
    await sql`delete from kept`.execute(database);
  });

  it("gives the rows of its first statement", async () => {
    const { rows } = await database.transaction().execute((tx) => sql`select 1 as one`.execute(tx));
    expect(rows).toEqual([{ one: 1 }]);
  });

  it("leaves its settings to nobody, also when it did nothing", async () => {
    const reach = sql<{ reach: string }>`select current_setting('app.reach', true) as reach`;
    await database.transaction().execute(async (tx) => {
      await sql`set local app.reach = 'system'`.execute(tx);
      expect((await reach.execute(tx)).rows).toEqual([{ reach: "system" }]);
    });
    await database.transaction().execute(() => Promise.resolve());
    expect((await reach.execute(database)).rows[0]?.reach).not.toBe("system");
  });

  it("cannot be used when it is over", async () => {
    const leaked = await database.transaction().execute((tx) => Promise.resolve({ tx }));
    await expect(sql`select 1`.execute(leaked.tx)).rejects.toThrow();
  });

  it("that a failed statement has ended is not taken for kept", async () => {
    const passedOver = database.transaction().execute(async (tx) => {
      await sql`set local app.reach = 'system'`.execute(tx);
      await sql`insert into kept values ('third')`.execute(tx);
      await sql`select 1 / 0`.execute(tx).catch(() => undefined);
    });
    await expect(passedOver).rejects.toThrow();
    expect(await words()).toEqual([]);
  });
});
