import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { createDatabase, type Database, type Tx } from "./database.ts";

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

  it("that failed to open tells why, and has done nothing", async () => {
    const misled = database.transaction().execute(async (tx) => {
      await sql`set local role nobody_at_all`.execute(tx);
      await sql`insert into kept values (${"fourth"})`.execute(tx);
    });
    await expect(misled).rejects.toThrow("nobody_at_all");
    expect(await words()).toEqual([]);
  });

  it("asks several things at once in the order given", async () => {
    const answers = await database
      .transaction()
      .execute((tx) =>
        Promise.all(
          [1, 2, 3].map(
            async (n) => (await sql<{ n: number }>`select ${n}::int as n`.execute(tx)).rows[0]?.n,
          ),
        ),
      );
    expect(answers).toEqual([1, 2, 3]);
  });
});

describe("a transaction that only reads", () => {
  const reading = <T>(work: (tx: Tx) => Promise<T>) =>
    database.transaction().setAccessMode("read only").execute(work);

  it("can change nothing", async () => {
    const writing = reading((tx) => sql`insert into kept values ('fifth')`.execute(tx));
    await expect(writing).rejects.toThrow("read-only transaction");
    expect(await words()).toEqual([]);
  });

  it("leaves neither its settings nor its being read-only to the next", async () => {
    const reach = sql<{ reach: string }>`select current_setting('app.reach', true) as reach`;
    const asSystem = await reading(async (tx) => {
      await sql`set local app.reach = 'system'`.execute(tx);
      return (await reach.execute(tx)).rows[0]?.reach;
    });
    expect(asSystem).toBe("system");
    // On the one connection there is, before the end of the last has been sent by itself.
    expect((await reach.execute(database)).rows[0]?.reach).not.toBe("system");
    await reading((tx) => reach.execute(tx));
    await database
      .transaction()
      .execute((tx) => sql`insert into kept values (${"sixth"})`.execute(tx));
    expect(await words()).toEqual(["sixth"]);
    await sql`delete from kept`.execute(database);
  });

  it("ends by itself when nothing comes after it", async () => {
    const other = createDatabase(d.url, 1);
    const { rows } = await reading((tx) =>
      sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx),
    );
    const state = sql<{
      state: string;
    }>`select state from pg_stat_activity where pid = ${rows[0]?.pid}`;
    await expect.poll(async () => (await state.execute(other)).rows[0]?.state).toBe("idle");
    await other.destroy();
  });

  it("that failed lets the next one work", async () => {
    await expect(reading((tx) => sql`select 1 / 0`.execute(tx))).rejects.toThrow(
      "division by zero",
    );
    const { rows } = await reading((tx) => sql`select 1 as one`.execute(tx));
    expect(rows).toEqual([{ one: 1 }]);
  });
});
