import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Refusal, type Role } from "#kernel/access";
import { createDatabase } from "#kernel/db";
import { createRunner, type Ctx, type Library, type Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { askAs, goHome, operatorAt, staffOf, stranger } from "#test/reference-desk";
import { entriesAfter } from "../../store/entries.ts";
import { eraseOwn } from "../reader/own-inquiry.ts";
import { readInquiry } from "../../store/inquiries.ts";
import { changeDesk } from "../desk/settings.ts";
import { byCode, holdByCode } from "./by-code.ts";
import { claim } from "./claim.ts";
import { end, parkInquiry } from "./end.ts";
import { callIn, letGo, passOn, stepIn } from "./hand-on.ts";
import { merge } from "./merge.ts";
import { readerSays, staffSays } from "./say.ts";

let d: TestDeployment;
let home: Library;
let away: Library;
beforeAll(async () => {
  d = await testDeployment();
  home = await d.library("HOME");
  away = await d.library("AWAY");
});
afterAll(() => d.close());
beforeEach(async () => {
  for (const who of there.splice(0)) await goHome(d, who);
});

const there: Visitor[] = [];
const staff = (library: Library, name: string, role?: Role) => staffOf(d, library, name, role);
async function operator(library: Library, name: string): Promise<Visitor> {
  const who = await operatorAt(d, library, name);
  there.push(who);
  return who;
}
const TEXT = "Do you have maps of the harbour from before 1900?";
const asked = (given?: Parameters<typeof askAs>[2]) => askAs(d, home, given);
const stateOf = async (id: string) => (await d.asSystem((ctx) => readInquiry(ctx, id)))?.state;
const say = (body: string) => ({ clientId: randomUUID(), body });
const seenBy = (ctx: Ctx, id: string) =>
  entriesAfter(ctx, id, { after: 0, limit: 100, audience: "staff" });

describe("where nobody is there", () => {
  test("a question is a ticket at once, with a day by which it is answered, and a code", async () => {
    const { code, inquiry } = await asked();
    expect(inquiry.state).toBe("open");
    expect(inquiry.dueAt?.getTime()).toBeGreaterThan(inquiry.askedAt.getTime());
    const found = await byCode(
      { run: d.run, locale: "en" },
      code.toLowerCase(),
      async (_, row) => row.id,
    );
    expect(found).toBe(inquiry.id);
  });

  test("what the reader adds stays in it, and reopens what was answered", async () => {
    const { code, inquiry } = await asked({ live: false, channel: "form" });
    const who = await staff(home, "Hana");
    await d.run(who, (ctx) => staffSays(ctx, inquiry.id, say("Yes: three sheets."), "message"));
    await d.run(who, (ctx) => end(ctx, inquiry.id, "finish"));
    expect(await stateOf(inquiry.id)).toBe("answered");
    const comer = { run: d.run, locale: "en" } as const;
    await holdByCode(comer, code, (own, row) => readerSays(own, row, say("Which scale?")));
    expect(await stateOf(inquiry.id)).toBe("open");
  });
});

describe("a claim", () => {
  test("goes to one of fifty who try at the same moment; the others learn who has it", async () => {
    const everybody = await Promise.all(
      Array.from({ length: 50 }, (_, n) => operator(home, `Operator ${n}`)),
    );
    // A connection for each, so that they meet in the database and not in a queue before it.
    const database = createDatabase(d.url, 50);
    const run = createRunner(database, d.services);
    for (let round = 0; round < 20; round++) {
      const { inquiry } = await asked();
      const tries = await Promise.allSettled(
        everybody.map((who) => run(who, (ctx) => claim(ctx, inquiry.id))),
      );
      expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const result of tries)
        if (result.status === "rejected") {
          expect(result.reason).toBeInstanceOf(Refusal);
          expect(result.reason).toMatchObject({ code: "claimed" });
          expect(result.reason.params.who).toMatch(/^Operator/);
        }
    }
    await database.destroy();
  });

  test("by another library lets it read and answer for as long as it lasts, and no longer", async () => {
    const helper = await operator(away, "Ana");
    const colleague = await staff(away, "Bea");
    const { code, inquiry } = await asked();
    expect(inquiry.level).toBe("network");
    await expect(d.run(helper, (ctx) => seenBy(ctx, inquiry.id))).resolves.toEqual([]);
    await d.run(helper, (ctx) => claim(ctx, inquiry.id));
    await d.run(helper, (ctx) => staffSays(ctx, inquiry.id, say("Let me look."), "message"));
    await expect(d.run(helper, (ctx) => seenBy(ctx, inquiry.id))).resolves.not.toEqual([]);
    await expect(
      d.run(colleague, (ctx) => staffSays(ctx, inquiry.id, say("Me too"), "message")),
    ).rejects.toMatchObject({ code: "not-found" });
    await d.run(helper, (ctx) => end(ctx, inquiry.id, "finish"));
    await expect(d.run(helper, (ctx) => seenBy(ctx, inquiry.id))).resolves.toEqual([]);
    await expect(
      d.run(helper, (ctx) => staffSays(ctx, inquiry.id, say("Later"), "message")),
    ).rejects.toMatchObject({ code: "not-found" });
    const shown = await byCode({ run: d.run, locale: "en" }, code, (own) =>
      entriesAfter(own, inquiry.id, { after: 0, limit: 100, audience: "reader" }),
    );
    expect(shown.filter(({ kind }) => kind === "message").map(({ body }) => body)).toEqual([
      TEXT,
      "Let me look.",
    ]);
  });

  test("that is given back leaves the reader in their old place", async () => {
    const who = await operator(home, "Cai");
    const { inquiry } = await asked();
    await d.run(who, (ctx) => claim(ctx, inquiry.id));
    await d.run(who, (ctx) => letGo(ctx, inquiry.id));
    const back = await d.asSystem((ctx) => readInquiry(ctx, inquiry.id));
    expect(back).toMatchObject({ state: "waiting", operator: null, askedAt: inquiry.askedAt });
  });

  test("of who has joined ends alone: the talk goes on without them", async () => {
    const [who, helper] = [await operator(home, "Nia"), await operator(home, "Oto")];
    const { inquiry } = await asked();
    await d.run(who, (ctx) => claim(ctx, inquiry.id));
    await d.run(helper, (ctx) => stepIn(ctx, inquiry.id));
    await d.run(helper, (ctx) => staffSays(ctx, inquiry.id, say("I know that map."), "message"));
    await d.run(helper, (ctx) => letGo(ctx, inquiry.id));
    expect(await stateOf(inquiry.id)).toBe("talking");
    await d.run(who, (ctx) => staffSays(ctx, inquiry.id, say("Here it is."), "message"));
  });

  test("of a library that helps does not stand in the way of taking it, once it is given back", async () => {
    const [helper, own] = [await operator(away, "Pia"), await operator(home, "Quim")];
    await goHome(d, own);
    const { inquiry } = await asked();
    await d.run(helper, (ctx) => claim(ctx, inquiry.id));
    await d.run(helper, (ctx) => callIn(ctx, inquiry.id, home.id));
    await d.run(helper, (ctx) => letGo(ctx, inquiry.id));
    await d.run(own, (ctx) => claim(ctx, inquiry.id));
    expect(await stateOf(inquiry.id)).toBe("talking");
  });

  test("can be passed on to a library that answers others, and to no other", async () => {
    const who = await operator(home, "Dora");
    const other = await operator(away, "Emil");
    const { inquiry } = await asked();
    await d.run(who, (ctx) => claim(ctx, inquiry.id));
    const admin = await staff(away, "Admin", "library-administrator");
    await d.run(admin, (ctx) => changeDesk(ctx, away, { joinsNetwork: false }));
    await expect(d.run(who, (ctx) => passOn(ctx, inquiry.id, away.id))).rejects.toMatchObject({
      fields: { library: "library-alone" },
    });
    await d.run(admin, (ctx) => changeDesk(ctx, away, { joinsNetwork: true }));
    await d.run(who, (ctx) => passOn(ctx, inquiry.id, away.id));
    await d.run(other, (ctx) => claim(ctx, inquiry.id));
    expect(await stateOf(inquiry.id)).toBe("talking");
  });
});

describe("what is said", () => {
  test("twice under one id is said once, also at the same moment", async () => {
    const who = await operator(home, "Finn");
    const { code, inquiry } = await asked();
    await d.run(who, (ctx) => claim(ctx, inquiry.id));
    const once = say("Only once");
    const comer = { run: d.run, locale: "en" } as const;
    const numbers = await Promise.all(
      Array.from({ length: 8 }, () =>
        holdByCode(comer, code, (own, row) => readerSays(own, row, once)),
      ),
    );
    expect(new Set(numbers).size).toBe(1);
    const entries = await d.run(who, (ctx) => seenBy(ctx, inquiry.id));
    expect(entries.filter(({ body }) => body === "Only once")).toHaveLength(1);
  });

  test("among staff is never the reader's to see", async () => {
    const who = await operator(home, "Gro");
    const { code, inquiry } = await asked();
    await d.run(who, (ctx) => claim(ctx, inquiry.id));
    await d.run(who, (ctx) => staffSays(ctx, inquiry.id, say("A regular of ours"), "note"));
    const shown = await byCode({ run: d.run, locale: "en" }, code, (own) =>
      entriesAfter(own, inquiry.id, { after: 0, limit: 100, audience: "reader" }),
    );
    expect(shown.map(({ body }) => body)).not.toContain("A regular of ours");
  });

  test("after a talk was parked waits as a ticket for the home library", async () => {
    const helper = await operator(away, "Ida");
    const { inquiry } = await asked();
    await d.run(helper, (ctx) => claim(ctx, inquiry.id));
    await d.run(helper, (ctx) => parkInquiry(ctx, inquiry.id));
    expect(await stateOf(inquiry.id)).toBe("open");
    await expect(d.run(helper, (ctx) => seenBy(ctx, inquiry.id))).resolves.toEqual([]);
  });
});

test("nothing comes to stand in an inquiry that was erased, from a page that is still open", async () => {
  const { code, inquiry } = await asked({ live: false });
  const who = await staff(home, "Rhys");
  await eraseOwn({ run: d.run, locale: "en" }, code);
  for (const kind of ["message", "note"] as const)
    await expect(
      d.run(who, (ctx) => staffSays(ctx, inquiry.id, say("Still here?"), kind)),
    ).rejects.toMatchObject({ code: "not-found" });
});

describe("an answer owed", () => {
  test("to a reader who comes back is due anew, also after a talk", async () => {
    const who = await operator(home, "Sef");
    const { code, inquiry } = await asked();
    await d.run(who, (ctx) => claim(ctx, inquiry.id));
    await d.run(who, (ctx) => end(ctx, inquiry.id, "finish"));
    await holdByCode({ run: d.run, locale: "en" }, code, (own, row) =>
      readerSays(own, row, say("One more thing")),
    );
    const row = await d.asSystem((ctx) => readInquiry(ctx, inquiry.id));
    expect(row).toMatchObject({ state: "open", dueAt: expect.any(Date) });
  });
});

test("a stranger, and staff of a library that is not concerned, see nothing of it", async () => {
  const { inquiry } = await asked();
  const other = await staff(away, "Jon");
  for (const who of [stranger, { ...stranger, library: home.id }, other])
    expect(await d.run(who, (ctx) => readInquiry(ctx, inquiry.id))).toBeNull();
});

test("a ticket cannot be claimed: it is answered, not taken", async () => {
  const { inquiry } = await asked({ live: false });
  const who = await staff(home, "Kai");
  await expect(d.run(who, (ctx) => claim(ctx, inquiry.id))).rejects.toMatchObject({
    code: "moved-on",
  });
});

describe("two questions that are one", () => {
  test("of one reader: both codes lead to the whole", async () => {
    const email = "ada@reader.example";
    const [first, second] = [
      await asked({ live: false, email }),
      await asked({ live: false, email }),
    ];
    const who = await staff(home, "Lea");
    await d.run(who, (ctx) => merge(ctx, second.inquiry.id, first.inquiry.code));
    expect(await stateOf(second.inquiry.id)).toBe("merged");
    const comer = { run: d.run, locale: "en" } as const;
    for (const { code } of [first, second]) {
      const bodies = await byCode(comer, code, async (own, row) => {
        expect(row.id).toBe(first.inquiry.id);
        const all = { after: 0, limit: 100, audience: "reader" } as const;
        return (await entriesAfter(own, row.id, all)).filter(({ kind }) => kind === "message");
      });
      expect(bodies).toHaveLength(2);
    }
  });

  test("and a third, one after the other: all codes lead to the last, and erasing it takes all", async () => {
    const email = "bea@reader.example";
    const three = [];
    for (let n = 0; n < 3; n++)
      three.push(await asked({ live: false, email, text: `Question ${n}` }));
    const [a, b, c] = three;
    if (!a || !b || !c) throw new Error("three were asked");
    const who = await staff(home, "Tom");
    await d.run(who, (ctx) => merge(ctx, a.inquiry.id, b.inquiry.code));
    await d.run(who, (ctx) => merge(ctx, b.inquiry.id, c.inquiry.code));
    const comer = { run: d.run, locale: "en" } as const;
    for (const { code } of three)
      expect(await byCode(comer, code, async (_, { id }) => id)).toBe(c.inquiry.id);
    await eraseOwn(comer, a.code);
    for (const { inquiry } of three)
      expect((await d.asSystem((ctx) => readInquiry(ctx, inquiry.id)))?.erasedAt).toBeTruthy();
  });

  test("joined by two people the other way round at the same moment: one way, and nobody waits for ever", async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await asked({ live: false }), await asked({ live: false })];
      const [who, other] = [await staff(home, "Una"), await staff(home, "Vic")];
      const tries = await Promise.allSettled([
        d.run(who, (ctx) => merge(ctx, one.inquiry.id, two.inquiry.code)),
        d.run(other, (ctx) => merge(ctx, two.inquiry.id, one.inquiry.code)),
      ]);
      expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    }
  });

  test("of two who may be different people: neither sees what the other wrote", async () => {
    const [first, second] = [await asked({ live: false }), await asked({ live: false })];
    const who = await staff(home, "Max");
    await d.run(who, (ctx) => merge(ctx, second.inquiry.id, first.inquiry.code));
    const comer = { run: d.run, locale: "en" } as const;
    for (const { code, inquiry } of [first, second]) {
      const bodies = await byCode(comer, code, async (own, row) => {
        expect(row.id).toBe(inquiry.id);
        const all = { after: 0, limit: 100, audience: "reader" } as const;
        return (await entriesAfter(own, row.id, all)).filter(({ kind }) => kind === "message");
      });
      expect(bodies).toHaveLength(1);
    }
    // What its reader erases goes where it was copied to as well.
    await eraseOwn(comer, second.code);
    const left = await d.run(who, (ctx) => seenBy(ctx, first.inquiry.id));
    expect(left.filter(({ kind }) => kind !== "event")).toHaveLength(1);
    await expect(
      d.run(who, (ctx) => merge(ctx, first.inquiry.id, first.inquiry.code)),
    ).rejects.toMatchObject({ fields: { code: "merge-unknown" } });
  });
});
