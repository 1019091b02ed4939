import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous } from "#kernel/access";
import { agencyOf } from "#modules/directory";
import type { LiveAnswer, LiveCopy } from "#modules/catalogue";
import { newId } from "#kernel/ids";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../../catalogue/test/deliver.ts";
import * as sample from "../../../catalogue/test/records.ts";
import { rotaWords } from "../../messages/rota-words.ts";
import type { Rota } from "../../model/rota/rota.ts";
import { type Members, members } from "../../test/members.ts";
import { changeRotaSettings } from "../settings/network-settings.ts";
import { readRota } from "../../store/rota-entries.ts";
import { placeRequest } from "../place-request.ts";
import { noteFact } from "../worth/facts.ts";
import { forgetDealings } from "./dealings.ts";
import { rotaFor, type RotaWanted } from "./rota-for.ts";

const MERROW = "ISIL:ZZ-PMPL";
const ABERWEN = "ISIL:ZZ-ABWN";
const ALBA = "ISIL:ZZ-MALB";
const TAMAR = "ISIL:ZZ-TMRH";
const MANARA = "ISIL:ZZ-MNRU";
const HOLDERS = ["aberwen", "museo-alba", "tamar", "manara"];

let d: TestDeployment;
let m: Members;
let title: string;
let newer: string;
const heart = { title: "The heart of the lighthouse", author: "Woolf, Ada" };

beforeAll(async () => {
  d = await testDeployment({ DEMO: "" });
  m = await members(d);
  for (const code of [...HOLDERS, "port-merrow"]) {
    const copies = [[`${code}1`, code === "tamar" ? "on loan" : "available"]] as const;
    await deliver(d, await m.library(code), sample.file({ number: "1", ...heart, copies }));
  }
  const other = {
    number: "2",
    ...heart,
    year: 2015,
    pages: 212,
    copies: [["k2", "available"]],
  } as const;
  await deliver(d, await m.library("kingfisher"), sample.file(other));
  [title, newer] = [await titleOf("aberwen", "1"), await titleOf("kingfisher", "2")];
});
afterAll(() => d.close());

async function titleOf(code: string, number: string): Promise<string> {
  const { id } = await m.library(code);
  const { rows } = await d.asSystem((ctx) =>
    sql<{ id: string }>`select cluster_id as id from cluster_member
      where library_id = ${id} and control_number = ${number}`.execute(ctx.tx),
  );
  return rows[0]?.id ?? "";
}

const wanted = (parts: Partial<RotaWanted> = {}): RotaWanted => ({
  requester: MERROW,
  titleId: title,
  service: "Loan",
  maxCost: null,
  neededBy: null,
  seed: "seed",
  ...parts,
});
const rota = (parts: Partial<RotaWanted> = {}) =>
  d.run({ principal: anonymous, library: null, locale: "en" }, (ctx) => {
    forgetDealings(ctx);
    return rotaFor(ctx, wanted(parts));
  });
const asked = ({ entries }: Rota) => entries.map(({ agency }) => agency);
const left = ({ leftOut }: Rota) =>
  Object.fromEntries(leftOut.map(({ agency, reason }) => [agency, reason]));

describe("a rota from the catalogue, the agreements and the policies", () => {
  it("asks who holds it and lends it: the nearest first, the lender of last resort last", async () => {
    const planned = await rota();
    expect(asked(planned)).toEqual([ABERWEN, ALBA, MANARA]);
    expect(planned.entries.at(-1)?.group).toBe("last-resort");
    expect(left(planned)).toEqual({ [TAMAR]: "not-there", [MERROW]: "itself" });
    expect(planned.entries[0]).toMatchObject({
      titleId: title,
      service: "Loan",
      deliveryDays: 14,
      cost: null,
      answerDays: 2,
    });
  });

  it("says why, in every language", async () => {
    const [first] = (await rota()).entries;
    const words = rotaWords("en");
    const sentences = (first?.why ?? []).map((why) => words.why(why));
    expect(sentences).toContain("There in 14 days, as agreed.");
    expect(sentences.find((one) => one.includes("km away"))).toMatch(/^4,\d{3} km away\.$/);
    expect(sentences).toContain("Free, as agreed.");
  });

  it("takes other editions where any will do, and says so", async () => {
    const planned = await rota({ anyEdition: true });
    expect(asked(planned)).toContain("ISIL:ZZ-KFBB");
    const other = planned.entries.find(({ agency }) => agency === "ISIL:ZZ-KFBB");
    expect(other).toMatchObject({ titleId: newer, loanDays: 56 });
    expect(other?.why.some(({ respect }) => respect === "edition")).toBe(true);
  });

  it("leaves out who was asked before, and what costs too much", async () => {
    expect(asked(await rota({ already: [ABERWEN] }))).toEqual([ALBA, MANARA]);
    const copies = await rota({ service: "Copy", maxCost: { amount: "3.99", currency: "EUR" } });
    expect(copies.entries).toEqual([]);
    expect(left(copies)[ABERWEN]).toBe("too-dear");
    expect(
      asked(await rota({ service: "Copy", maxCost: { amount: "4", currency: "EUR" } })),
    ).toContain(ABERWEN);
  });

  it("is empty for what nobody holds, and for a requester with whom nothing is agreed", async () => {
    expect(await rota({ titleId: null })).toMatchObject({ entries: [], leftOut: [] });
    expect(await rota({ titleId: newId() })).toMatchObject({ entries: [], leftOut: [] });
    const stranger = await rota({ requester: "ISIL:ZZ-NOBODY" });
    expect(stranger.entries).toEqual([]);
    expect(left(stranger)[ABERWEN]).toBe("no-agreement");
  });
});

const at = Temporal.Now.instant();
const found = (copies: readonly LiveCopy[], holds: number | null, complete = true): LiveAnswer => ({
  kind: "found",
  at,
  copies,
  holds,
  complete,
});

describe("what libraries' own systems say", () => {
  const copy = (status: LiveCopy["status"]): LiveCopy => ({
    barcode: null,
    branch: null,
    shelving: null,
    callNumber: null,
    part: null,
    status,
    statusText: null,
    loanable: null,
    due: null,
  });
  const told = (answers: Record<string, LiveAnswer>) =>
    rota({ live: new Map([[title, new Map(Object.entries(answers))]]) });

  it("counts for more than the catalogue: out, back, and awaited by readers", async () => {
    const planned = await told({
      aberwen: found([copy("on-loan")], 0),
      "museo-alba": found([copy("available")], 1),
      tamar: found([copy("available")], 0),
    });
    expect(asked(planned)).toEqual([TAMAR, MANARA]);
    expect(left(planned)).toMatchObject({ [ABERWEN]: "not-there", [ALBA]: "readers-wait" });
    expect(planned.entries[0]?.why).toContainEqual(
      expect.objectContaining({ respect: "availability", points: 0 }),
    );
  });

  it("counts for nothing where a system did not answer", async () => {
    const silent = { kind: "unknown", reason: "deadline", at } as const;
    expect(asked(await told({ aberwen: silent, tamar: silent }))).toEqual([ABERWEN, ALBA, MANARA]);
  });

  it("half an answer hides no copy", async () => {
    expect(asked(await told({ aberwen: found([copy("on-loan")], null, false) }))).toContain(
      ABERWEN,
    );
  });
});

describe("a request that a reader places", () => {
  it("is laid down with every position's reasons, and asks the first", async () => {
    const reader = await m.somebody("port-merrow", "reader");
    const { id } = await m.library("port-merrow");
    const row = await d.run(reader, (ctx) =>
      placeRequest(ctx, id, { service: "Loan", titleId: title, citation: { title: heart.title } }),
    );
    expect(row).toMatchObject({ state: "asking", supplier: ABERWEN });
    const laid = await d.asSystem((ctx) => readRota(ctx, row.id));
    expect(laid.map(({ supplier, state }) => [supplier, state])).toEqual([
      [ABERWEN, "asked"],
      [ALBA, "waiting"],
      [MANARA, "waiting"],
      [TAMAR, "left-out"],
    ]);
    expect(laid[0]?.why).toContainEqual({
      respect: "delivery",
      points: -28,
      value: { days: 14, answerDays: 2, late: 0 },
    });
    expect(laid[3]).toMatchObject({ reason: "not-there" });
  });

  it("asks at once whom a system named as the only one that has it there", async () => {
    const staff = await m.somebody("port-merrow");
    const { id } = await m.library("port-merrow");
    const none = found([], 0);
    const live = new Map([
      [
        title,
        new Map([
          ["aberwen", none],
          ["museo-alba", none],
        ]),
      ],
    ]);
    const row = await d.run(staff, (ctx) =>
      placeRequest(
        ctx,
        id,
        { service: "Loan", titleId: title, citation: { title: heart.title } },
        { live },
      ),
    );
    expect(row.supplier).toBe(MANARA);
  });
});

describe("partners whose holdings are not known", () => {
  it("are asked only where an agreement says so, after all that are known to have it", async () => {
    const foreign = ({ entries }: Rota) => entries.filter(({ libraryId }) => libraryId === null);
    expect(foreign(await rota())).toEqual([]);
    await d.asSystem((ctx) =>
      sql`update agreement_version v set terms = terms || '{"askUnseen": true}' from agreement a
        where a.id = v.agreement_id and a.code = 'caldera'`.execute(ctx.tx),
    );
    const planned = await rota({ maxCost: { amount: "20", currency: "EUR" } });
    const groups = planned.entries.map(({ group }) => group);
    expect(groups).toEqual(["holder", "holder", "unseen", "unseen", "last-resort"]);
    const offered = { titleId: null, cost: { currency: "EUR" }, deliveryDays: 21 };
    expect(foreign(planned)).toMatchObject([offered, offered]);
    const unheld = await rota({ titleId: null });
    expect(unheld.entries.map(({ group }) => group)).toEqual(["unseen", "unseen"]);
    const free = await rota({ maxCost: { amount: "0", currency: "EUR" } });
    expect(foreign(free)).toEqual([]);
    expect(left(free)).toMatchObject({ [String(foreign(planned)[0]?.agency)]: "too-dear" });
    await d.asSystem((ctx) =>
      sql`update agreement_version set terms = terms - 'askUnseen'`.execute(ctx.tx),
    );
  });
});

describe("fairness from the facts", () => {
  const now = () => d.services.clock.now();
  const fact = (
    number: string,
    requester: `${string}:${string}`,
    supplier: `${string}:${string}`,
  ) =>
    d.asSystem(async (ctx) => {
      const about = { requester, number, supplier, service: "Loan", form: "book" } as const;
      const at = now().subtract({ hours: 48 });
      await noteFact(ctx, { ...about, step: "asked", at });
      await noteFact(ctx, { ...about, step: "shipped", at });
      await noteFact(ctx, { ...about, step: "completed", at });
    });

  it("asks Alba before Aberwen when Aberwen has lent all, and is asked once more, and Alba has only borrowed", async () => {
    for (let n = 0; n < 12; n++) await fact(`F${n}`, ALBA, ABERWEN);
    const planned = await rota();
    expect(asked(planned)).toEqual([ALBA, ABERWEN, MANARA]);
    const why = planned.entries[1]?.why.find(({ respect }) => respect === "fair-share");
    expect(why?.value).toMatchObject({ lent: 13 });
    expect(why?.points).toBeLessThan(0);
  });

  it("in the window that the network has set", async () => {
    const coordinator = await m.coordinator();
    await d.asSystem((ctx) =>
      sql`update lending_fact set asked_at = asked_at - interval '60 days', shipped_at = shipped_at - interval '60 days',
        ended_at = ended_at - interval '60 days'`.execute(ctx.tx),
    );
    expect(asked(await rota())[0]).toBe(ALBA);
    await d.run(coordinator, (ctx) =>
      changeRotaSettings(ctx, { windowDays: 30, newcomerDays: 90 }),
    );
    expect(asked(await rota())[0]).toBe(ABERWEN);
    const staff = await m.somebody("aberwen");
    await expect(
      d.run(staff, (ctx) => changeRotaSettings(ctx, { windowDays: 40 })),
    ).rejects.toThrow("forbidden");
    await expect(
      d.run(coordinator, (ctx) => changeRotaSettings(ctx, { windowDays: "3 years" })),
    ).rejects.toMatchObject({ fields: { windowDays: "invalid" } });
  });

  it("counts what is open against the limit of the agreement and what is out against the library's own", async () => {
    const kingfisher = await d.asSystem(async (ctx) =>
      agencyOf(ctx, (await m.library("kingfisher")).id),
    );
    for (let n = 0; n < 20; n++)
      await d.asSystem(async (ctx) => {
        const about = {
          requester: TAMAR,
          number: `O${n}`,
          supplier: kingfisher,
          service: "Loan",
          form: null,
        } as const;
        await noteFact(ctx, { ...about, step: "asked", at: now() });
        await noteFact(ctx, { ...about, step: "shipped", at: now() });
      });
    expect(left(await rota({ titleId: newer }))).toEqual({ [kingfisher]: "max-out" });
  });
});
