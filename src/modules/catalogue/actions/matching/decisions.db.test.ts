import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx, Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { administrator, deliver } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { cataloguePrivacy } from "../lists/privacy.ts";
import { rereadRecords } from "../records/reread-records.ts";
import { actsPage, restoreAct, withdrawAct } from "./acts.ts";
import { consequenceOfVerdict } from "./consequence.ts";
import { answerQuestion, decidePair, type PairDecision, partFromTitle } from "./decide-pair.ts";
import { nextQuestion, waitingQuestions } from "./questions.ts";
import { titleEvidence } from "./title-evidence.ts";

let d: TestDeployment;
let north: Library;
let south: Library;
let next = 0;

beforeAll(async () => {
  d = await testDeployment();
  north = await d.library("NORTH");
  south = await d.library("SOUTH");
});
afterAll(() => d.close());

const asNorth = <T>(work: (ctx: Ctx) => Promise<T>) => d.run(administrator(north), work);
const rows = <Row>(query: ReturnType<typeof sql<Row>>) =>
  d.asSystem(async (ctx) => (await query.execute(ctx.tx)).rows);

/** A record in each library, of titles nobody else has. @returns their ids. */
async function shelve(
  one: sample.Sample,
  other: sample.Sample,
): Promise<readonly [string, string]> {
  const number = String((next += 1));
  await deliver(d, north, sample.file({ number, ...one }));
  await deliver(d, south, sample.file({ number, ...other }));
  const found = await rows(
    sql<{ id: string; library: string }>`select id, library_id as library from bib_record
      where control_number = ${number}`,
  );
  const idOf = (library: Library) => found.find((row) => row.library === library.id)?.id ?? "";
  return [idOf(north), idOf(south)];
}

async function titleOf(record: string): Promise<string> {
  const [row] = await rows(
    sql<{ id: string }>`select cluster_id as id from cluster_member where record_id = ${record}`,
  );
  return row?.id ?? "";
}

const together = async (a: string, b: string) => (await titleOf(a)) === (await titleOf(b));
const decided = (decision: Omit<PairDecision, "ground">) =>
  asNorth((ctx) => decidePair(ctx, { ground: null, ...decision }));
const book = (title: string): sample.Sample => ({ title, author: "Woolf, Virginia" });

describe("a cataloguer's decision", () => {
  it("parts what the matcher joined, through updates and another reading of all records", async () => {
    const [a, b] = await shelve(book("The waves and the shore"), book("The waves and the shore"));
    expect(await together(a, b)).toBe(true);
    await decided({ a, b, verdict: "different", reason: "Other text, by hand" });
    expect(await together(a, b)).toBe(false);
    const number = String(next);
    await deliver(
      d,
      south,
      sample.file({ number, ...book("The waves and the shore"), pages: 475 }),
    );
    expect(await together(a, b)).toBe(false);
    await rereadRecords(d.run, administrator(south));
    await rereadRecords(d.run, administrator(north));
    expect(await together(a, b)).toBe(false);
  });

  it("joins what the matcher keeps apart, also of one library, and is withdrawn", async () => {
    const [a, b] = await shelve(book("Flush: a biography"), {
      ...book("Flush: biographie"),
      language: "fre",
      pages: 300,
    });
    expect(await together(a, b)).toBe(false);
    const act = await decided({ a, b, verdict: "same", reason: "Code is wrong" });
    expect(await together(a, b)).toBe(true);
    const { rows: said } = await asNorth((ctx) => actsPage(ctx, "in-force", 1));
    expect(said[0]).toMatchObject({
      act,
      verdict: "same",
      reason: "Code is wrong",
      library: "NORTH",
      pairs: 1,
      about: { name: "Flush: a biography" },
      beside: { name: "Flush: biographie", title: await titleOf(a) },
    });
    await asNorth((ctx) => withdrawAct(ctx, act));
    expect(await together(a, b)).toBe(false);
    await expect(asNorth((ctx) => withdrawAct(ctx, act))).rejects.toThrow();
    expect((await asNorth((ctx) => actsPage(ctx, "withdrawn", 1))).rows[0]).toMatchObject({
      act,
      inForce: 0,
    });
  });

  it("gives a title its old id back when a merge is undone, and lists follow", async () => {
    const [a, b] = await shelve(
      { ...book("Orlando: a biography"), language: "eng", pages: 200 },
      { ...book("Orlando: Biographie"), language: "ger", pages: 290 },
    );
    const before = [await titleOf(a), await titleOf(b)];
    const act = await decided({ a, b, verdict: "same", reason: "" });
    expect(await titleOf(a)).toBe(await titleOf(b));
    const [kept = "", retired = ""] = before.toSorted();
    expect(await titleOf(a)).toBe(kept);
    const [redirect] = await rows(
      sql<{ into: string }>`select retired_into as into from cluster where id = ${retired}`,
    );
    expect(redirect?.into).toBe(kept);
    await asNorth((ctx) => withdrawAct(ctx, act));
    expect([await titleOf(a), await titleOf(b)]).toEqual(before);
    const [alive] = await rows(
      sql<{ into: string | null }>`select retired_into as into from cluster where id = ${retired}`,
    );
    expect(alive?.into).toBeNull();
  });

  it("gives the larger part its old id back, and leaves the smaller one its own", async () => {
    const [a, b] = await shelve(
      { ...book("Roger Fry: a life"), language: "eng", pages: 200 },
      { ...book("Roger Fry: ein Leben"), language: "ger", pages: 290 },
    );
    const west = await d.library("WEST");
    const same = { ...book("Roger Fry: ein Leben"), language: "ger", pages: 290 };
    await deliver(d, west, sample.file({ number: "w1", ...same }));
    const before = [await titleOf(a), await titleOf(b)];
    const act = await decided({ a, b, verdict: "same", reason: "" });
    await asNorth((ctx) => withdrawAct(ctx, act));
    expect([await titleOf(a), await titleOf(b)]).toEqual(before);
    const withdrawal = await asNorth(async (ctx) =>
      withdrawAct(ctx, await decidePair(ctx, { a, b, verdict: "same", ground: null, reason: "" })),
    );
    await asNorth((ctx) => restoreAct(ctx, withdrawal));
    expect(await titleOf(a)).toBe(await titleOf(b));
  });

  it("takes a record out of its title at once", async () => {
    const [a, b] = await shelve(
      book("Between the acts of spring"),
      book("Between the acts of spring"),
    );
    const title = await titleOf(a);
    const why = { ground: "other-printing", reason: "A proof copy" } as const;
    const own = await asNorth((ctx) => partFromTitle(ctx, b, why));
    expect(await titleOf(a)).toBe(title);
    expect(own.title).not.toBe(title);
    await expect(asNorth((ctx) => partFromTitle(ctx, b, why))).rejects.toThrow();
    await asNorth((ctx) => withdrawAct(ctx, own.act));
    expect(await titleOf(b)).toBe(title);
  });

  it("takes a record out of a title of several, and puts it back, in one act", async () => {
    const [a, b] = await shelve(book("Monday or Tuesday"), book("Monday or Tuesday"));
    const east = await d.library("EAST");
    await deliver(d, east, sample.file({ number: "e1", ...book("Monday or Tuesday") }));
    const title = await titleOf(a);
    const { act } = await asNorth((ctx) => partFromTitle(ctx, b, { ground: null, reason: "" }));
    expect(await titleOf(b)).not.toBe(title);
    const { rows: said, total } = await asNorth((ctx) => actsPage(ctx, "all", 1));
    expect(said[0]).toMatchObject({ act, pairs: 2, inForce: 2, subject: b });
    expect(said).toHaveLength(total);
    const withdrawal = await asNorth((ctx) => withdrawAct(ctx, act));
    expect(await titleOf(b)).toBe(title);
    await asNorth((ctx) => restoreAct(ctx, withdrawal));
    expect(await titleOf(b)).not.toBe(title);
    await expect(asNorth((ctx) => restoreAct(ctx, withdrawal))).rejects.toThrow();
  });

  it("gives way to a later one, and comes back when that is withdrawn", async () => {
    const [a, b] = await shelve(book("Jacob's room with a view"), book("Jacob's room with a view"));
    await decided({ a, b, verdict: "different", reason: "first" });
    const later = await decided({ a, b, verdict: "same", reason: "second" });
    expect(await together(a, b)).toBe(true);
    const withdrawal = await asNorth((ctx) => withdrawAct(ctx, later));
    expect(await together(a, b)).toBe(false);
    await asNorth((ctx) => restoreAct(ctx, withdrawal));
    expect(await together(a, b)).toBe(true);
    await asNorth((ctx) => withdrawAct(ctx, later));
    expect(await together(a, b)).toBe(false);
  });

  it("can be looked at before it is made", async () => {
    const [a, b] = await shelve(book("The common reader again"), book("The common reader again"));
    const one = { records: 1, libraries: 1 };
    const parted = await asNorth((ctx) => consequenceOfVerdict(ctx, a, b, "different"));
    expect(parted).toEqual({ together: false, a: one, b: one });
    expect(await together(a, b)).toBe(true);
    await decided({ a, b, verdict: "different", reason: "" });
    const two = { records: 2, libraries: 2 };
    const joined = await asNorth((ctx) => consequenceOfVerdict(ctx, a, b, "same"));
    expect(joined).toEqual({ together: true, a: two, b: two });
    expect(await together(a, b)).toBe(false);
  });

  it("of two made at the same time the later holds", async () => {
    const [a, b] = await shelve(book("A haunted house at noon"), book("A haunted house at noon"));
    await Promise.all([
      decided({ a, b, verdict: "different", reason: "one" }),
      decided({ a, b, verdict: "different", reason: "other" }),
    ]);
    const { rows: said } = await asNorth((ctx) => actsPage(ctx, "all", 1));
    expect(said.slice(0, 2).map(({ inForce }) => inForce)).toEqual([1, 0]);
  });

  it("is not for readers, and not about records that are gone", async () => {
    const [a, b] = await shelve(book("Three guineas and a half"), book("Three guineas and a half"));
    const decision = { a, b, verdict: "different", ground: null, reason: "" } as const;
    const reader = { ...d.visitor([]), library: north.id };
    await expect(d.run(reader, (ctx) => decidePair(ctx, decision))).rejects.toThrow();
    await expect(asNorth((ctx) => decidePair(ctx, { ...decision, b: "nobody" }))).rejects.toThrow();
    await expect(asNorth((ctx) => decidePair(ctx, { ...decision, b: a }))).rejects.toThrow();
    expect(await together(a, b)).toBe(true);
  });

  it("is handed out to who made it, and forgets them when they are erased", async () => {
    const [a, b] = await shelve(book("Kew Gardens at dawn"), book("Kew Gardens at dawn"));
    const visitor = administrator(north);
    const person = visitor.principal.kind === "person" ? visitor.principal.id : null;
    if (person === null) throw new Error("nobody decides");
    const said = { a, b, verdict: "same", ground: "wrong-code", reason: "Mine" } as const;
    await d.run(visitor, (ctx) => decidePair(ctx, said));
    const given = await d.asSystem((ctx) => cataloguePrivacy.exportPerson(ctx, person));
    expect(given).toMatchObject({
      decisions: [{ verdict: "same", ground: "wrong-code", reason: "Mine" }],
    });
    await d.asSystem((ctx) => cataloguePrivacy.erasePerson(ctx, person));
    const left = await d.asSystem((ctx) => cataloguePrivacy.exportPerson(ctx, person));
    expect(left).toMatchObject({ decisions: [] });
    expect((await asNorth((ctx) => actsPage(ctx, "in-force", 1))).rows[0]?.reason).toBe("Mine");
  });

  it("changes in no other way than by being withdrawn", async () => {
    await expect(
      asNorth((ctx) => sql`update match_decision set verdict = 'same'`.execute(ctx.tx)),
    ).rejects.toThrow(/permission denied/);
    await expect(
      asNorth((ctx) => sql`delete from match_decision`.execute(ctx.tx)),
    ).resolves.toMatchObject({ numAffectedRows: 0n });
  });
});

describe("questions to cataloguers", () => {
  it("are about pairs the matcher is not sure of, until they are answered", async () => {
    const [a, b] = await shelve(
      { ...book("Night and day in London"), year: 1919, pages: 540 },
      { ...book("Night and day in London"), year: 1930, pages: 536 },
    );
    const asked = await findQuestion(a, b);
    expect(asked).not.toBeNull();
    const before = await asNorth((ctx) => waitingQuestions(ctx, "own"));
    const answer = { a, b, verdict: "different", ground: "other-printing", reason: "" } as const;
    const act = await asNorth((ctx) => answerQuestion(ctx, answer));
    expect(await findQuestion(a, b)).toBeNull();
    expect(await asNorth((ctx) => waitingQuestions(ctx, "own"))).toBe(before - 1);
    expect(await asNorth((ctx) => answerQuestion(ctx, answer))).toBeNull();
    await asNorth((ctx) => withdrawAct(ctx, act ?? ""));
    expect(await findQuestion(a, b)).not.toBeNull();
  });
});

describe("the evidence of a title", () => {
  it("names the strongest tie of each record, and what was decided", async () => {
    const [a, b] = await shelve(book("The years of Pargiter"), book("The years of Pargiter"));
    await decided({ a, b, verdict: "same", reason: "I have both here" });
    const title = await titleOf(a);
    const { ties, records } = await d.asSystem((ctx) => titleEvidence(ctx, title));
    expect(records).toBe(2);
    expect(ties.map(({ record, strongest }) => [record.id, strongest?.to.id]).toSorted()).toEqual(
      [
        [a, b],
        [b, a],
      ].toSorted(),
    );
    expect(ties[0]?.strongest?.decision.score).toBeGreaterThan(3);
    expect(ties[0]?.strongest?.reasons[0]).toMatchObject({ kind: "evidence", respect: "title" });
    expect(ties[0]?.words[0]).toMatchObject({ verdict: "same", library: "NORTH" });
    expect(ties[0]?.words[0]?.other.id).toBe(ties[0]?.strongest?.to.id);
  });
});

/** Walks through the queue for a pair. */
async function findQuestion(a: string, b: string): Promise<object | null> {
  const pair = [a, b].toSorted().join();
  let asked = await asNorth((ctx) => nextQuestion(ctx, "own", null));
  while (asked && [asked.place.a, asked.place.b].toSorted().join() !== pair) {
    const { place } = asked;
    asked = await asNorth((ctx) => nextQuestion(ctx, "own", place));
  }
  return asked;
}
