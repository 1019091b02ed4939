import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { actOnSupply } from "../../../actions/act-on-supply.ts";
import { runBatch } from "../../../actions/desk/run-batch.ts";
import { doBatch } from "../../../jobs/desk-batch.ts";
import { type AtDesk, type Desks, openDesks } from "../../../test/at-desk.ts";

const MANARA = "ISIL:ZZ-MNRU";
const OUR = "/desk/manara/lending";
const THEIR = "/desk/port-merrow/lending";

let d: TestDeployment;
let desks: Desks;
let manara: AtDesk;
let merrow: AtDesk;
beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  manara = await desks.at("manara");
  merrow = await desks.at("port-merrow");
});
afterAll(() => d.close());

async function asked(titles: readonly string[]) {
  const all = [];
  for (const title of titles) {
    const row = await desks.place("port-merrow", [MANARA], { citation: { title } });
    all.push({ request: row.id, supply: await desks.supplyOf(row, MANARA) });
  }
  return all;
}
const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${name} ${place + 1}`);

async function batch(at: AtDesk, home: string, fields: readonly (readonly [string, string])[]) {
  const answer = await at.post(`${home}/batches`, fields);
  expect(answer.status).toBe(303);
  const address = answer.header("location") ?? "";
  return { address, ...(await at.get(address)) };
}
const states = async (table: string) => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      state: string;
      n: number;
    }>`select state, count(*)::int as n from ${sql.table(table)} group by state`.execute(ctx.tx),
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};

describe("one act with many", () => {
  it("is done with each for itself, and what could not be done is told with its reason", async () => {
    const all = await asked(numbered("Kept", 3));
    const [first] = all;
    await d.run(manara.visitor, (ctx) => actOnSupply(ctx, first?.supply ?? "", "pull"));
    const { text } = await batch(manara, OUR, [
      ["query", "queue=lend-answer"],
      ["act", "promise"],
      ...all.map(({ supply }) => ["id", supply] as const),
      ["id", "no-id"],
      ["id", all[0]?.request ?? ""],
    ]);
    expect(text).toContain("2 done · 2 could not be done");
    expect(text).toContain("the request stands at “taken from the shelf”");
    expect(text).toContain("It is not there any more");
    expect(await states("ill_supply")).toEqual({ pulling: 2, ready: 1 });
    expect(await states("ill_request")).toEqual({ promised: 3 });
  });

  it("takes a whole queue as narrowed, and refuses with a reason", async () => {
    await asked(["No of ours 1", "No of ours 2", "Another"]);
    const { text } = await batch(manara, OUR, [
      ["query", "queue=lend-answer&q=of+ours"],
      ["whole", "1"],
      ["act", "refuse"],
      ["reason", "NotHeld"],
    ]);
    expect(text).toContain("2 done");
    const { rows } = await d.asSystem((ctx) =>
      sql<{
        reason: string;
      }>`select reason from ill_supply where state = 'unfilled'`.execute(ctx.tx),
    );
    expect(rows).toEqual([{ reason: "NotHeld" }, { reason: "NotHeld" }]);
  });

  it("receives a whole parcel at the other desk", async () => {
    const all = await asked(numbered("Parcel", 2));
    for (const { supply } of all)
      await d.run(manara.visitor, (ctx) => actOnSupply(ctx, supply, "ship"));
    const { text } = await batch(merrow, THEIR, [
      ["query", "queue=borrow-receive"],
      ["whole", "1"],
      ["act", "receive"],
    ]);
    expect(text).toContain("2 done");
    expect(await states("ill_supply")).toMatchObject({ held: 2 });
  });

  it("of nothing is kindly said to be one", async () => {
    const answer = await manara.post(`${OUR}/batches`, { query: "queue=lend-pull", act: "ship" });
    expect((await manara.get(answer.header("location") ?? "")).text).toContain(
      "Nothing was chosen",
    );
  });

  it("that does not belong to the queue is not done", async () => {
    for (const act of ["promise", "explode", ""]) {
      const answer = await manara.post(`${OUR}/batches`, {
        query: "queue=lend-ship",
        act,
        whole: "1",
      });
      expect([act, answer.status]).toEqual([act, 422]);
    }
  });

  it("of another library is neither seen nor done", async () => {
    const [one] = await asked(["Not yours"]);
    const { text } = await batch(merrow, THEIR, [
      ["query", "queue=lend-answer"],
      ["act", "promise"],
      ["id", one?.supply ?? ""],
    ]);
    expect(text).toContain("It is not there any more");
    expect(text).not.toContain("Not yours");
    const { address } = await batch(manara, OUR, [
      ["query", "queue=lend-answer"],
      ["act", "promise"],
      ["id", one?.supply ?? ""],
    ]);
    expect((await merrow.get(address.replace("manara", "port-merrow"))).status).toBe(404);
  });
});

describe("a long one", () => {
  it("is done after the page has answered, goes on where it was cut off, and does nothing twice", async () => {
    await asked(numbered("Long", 52));
    const { address, text } = await batch(manara, OUR, [
      ["query", "queue=lend-answer&q=Long"],
      ["whole", "1"],
      ["act", "promise"],
    ]);
    expect(text).toContain("52 to go");
    expect(text).toContain('http-equiv="refresh"');
    const id = address.split("/").at(-1) ?? "";
    let left = 20;
    const dying = runBatch((work) => {
      left -= 1;
      if (left < 0) throw new Error("killed");
      return d.run(manara.visitor, work);
    }, id);
    await expect(dying).rejects.toThrow("killed");
    const between = (await manara.get(address)).text;
    expect(between).toMatch(/1\d done · \d\d to go/);
    const { run, services } = d;
    await doBatch({ payload: { batch: id }, visitor: manara.visitor, run, services, attempt: 2 });
    const after = (await manara.get(address)).text;
    expect(after).toContain("52 done");
    expect(after).not.toContain('http-equiv="refresh"');
    const { rows } = await d.asSystem((ctx) =>
      sql<{
        n: number;
      }>`select max(n)::int as n from (select count(*) as n from ill_step s join ill_supply p
        on p.id = s.supply_id where event = 'promise' and citation->>'title' like 'Long%' group by supply_id) x`.execute(
        ctx.tx,
      ),
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});
