import { type RawBuilder, sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "#kernel/tenancy";
import { FederatedDesk, message, NOWHERE, say, EMAIL, TEXT } from "#test/federated-desk";
import { askAs, goHome, operatorAt, staffOf } from "#test/reference-desk";
import { somebodyWaits } from "#test/waiting";
import { giveUpWaiting } from "../../store/federation/journal.ts";
import { talkEntriesAfter } from "../../store/federation/talk-entries.ts";
import { readTalk } from "../../store/federation/talks.ts";
import { holdInquiry } from "../../store/inquiries.ts";
import { claim } from "../inquiry/claim.ts";
import { holdByCode } from "../inquiry/by-code.ts";
import { stepIn } from "../inquiry/hand-on.ts";
import { inHome } from "../inquiry/in-home.ts";
import { readerSays, staffSays } from "../inquiry/say.ts";
import { endOwn, eraseOwn } from "../reader/own-inquiry.ts";
import { careForPartners } from "./care.ts";
import { endTalk } from "./desk/end-talk.ts";
import { purgeTalk } from "./desk/purge-talk.ts";
import { talksAtDesk } from "./desk/read-talks.ts";
import { sayInTalk } from "./desk/say-in-talk.ts";
import { takeTalk } from "./desk/take-talk.ts";
import { partnersOf } from "./home/ask-partner.ts";
import { letPartnersGo } from "./home/let-partners-go.ts";

let desk: FederatedDesk;
beforeAll(async () => {
  desk = await FederatedDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.begin());
afterEach(() => desk.clear());

describe("a question of a reader who waits", () => {
  test("is offered to partners who are there, who learn nothing of what was asked", async () => {
    const { inquiry } = await askAs(desk.d, desk.home, { email: EMAIL });
    expect(inquiry).toMatchObject({ state: "waiting", level: "partner" });
    const out = await desk.onTheWay();
    expect(out).toContain('"offer"');
    expect(out).not.toContain("harbour");
    await desk.partner.carry();
    const { waiting } = await desk.d.run(desk.ana, talksAtDesk);
    expect(waiting).toMatchObject([{ libraryName: "HOME Library", partner: "The mirror network" }]);
    expect(await desk.left()).not.toContain("harbour");
  });

  test("goes to no partner where none is there, or the library lets none answer", async () => {
    await goHome(desk.d, desk.ana);
    await desk.partner.announce();
    expect((await askAs(desk.d, desk.home)).inquiry.state).toBe("open");
    desk.ana = await operatorAt(desk.d, desk.away, "Ana");
    await desk.partner.announce();
    await desk.settings({ joinsNetwork: false, partnerAfter: null });
    expect((await askAs(desk.d, desk.home)).inquiry.state).toBe("open");
    await desk.settings({ joinsNetwork: false, partnerAfter: 0, ticketAfter: 3600 });
  });

  test("is taken there by exactly one, and then by the reader's own network it is known who answers", async () => {
    const { code, inquiry, talk } = await desk.offered();
    const more = await Promise.all(
      ["Bea", "Cai", "Dov"].map((name) => operatorAt(desk.d, desk.away, name)),
    );
    const tries = await Promise.allSettled(
      [desk.ana, ...more].map((who) => desk.d.run(who, (ctx) => takeTalk(ctx, talk))),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const who of more) await goHome(desk.d, who);
    await desk.partner.carry();
    const row = await desk.row(inquiry.id);
    expect(row).toMatchObject({ state: "talking", level: "partner", operator: null });
    expect(["Ana", "Bea", "Cai", "Dov"]).toContain(row?.operatorName);
    expect(await desk.staffSees(inquiry.id)).toContain("claimed");
    expect(await desk.readerSees(code)).toEqual([`reader: ${TEXT}`]);
  });

  test("that a member takes first is withdrawn from the partners", async () => {
    const { inquiry, talk } = await desk.offered();
    const hana = await operatorAt(desk.d, desk.home, "Hana");
    await desk.d.run(hana, (ctx) => claim(ctx, inquiry.id));
    // The partner's claim crosses the word that it is too late.
    await desk.d.run(desk.ana, (ctx) => takeTalk(ctx, talk));
    await desk.partner.carry();
    expect(await desk.row(inquiry.id)).toMatchObject({ state: "talking", operatorName: "Hana" });
    expect(await desk.d.run(desk.ana, talksAtDesk)).toEqual({ waiting: [], mine: [] });
    await goHome(desk.d, hana);
  });

  test("finds nobody where everybody has left since, and is declined", async () => {
    const { inquiry } = await askAs(desk.d, desk.home);
    await goHome(desk.d, desk.ana);
    await desk.partner.carry();
    const { exchanges } = await desk.d.run(desk.admin, (ctx) => partnersOf(ctx, inquiry.id));
    expect(exchanges).toMatchObject([{ state: "ended", outcome: "declined" }]);
    expect(
      await desk.d.asSystem((ctx) => sql`select from foreign_talk`.execute(ctx.tx)),
    ).toMatchObject({
      rows: [],
    });
  });
});

describe("a talk", () => {
  test("is carried both ways, once and in order, without the reader's name and address", async () => {
    const { code, inquiry, talk } = await desk.talking();
    await holdByCode(desk.comer, code, (own, row) =>
      readerSays(own, row, say("Any scale will do.")),
    );
    expect(await desk.onTheWay()).not.toContain(EMAIL);
    await desk.partner.carry();
    const once = message("One moment, please.");
    await desk.d.run(desk.ana, (ctx) => sayInTalk(ctx, talk, once));
    await desk.d.run(desk.ana, (ctx) => sayInTalk(ctx, talk, once));
    await desk.d.run(desk.ana, (ctx) => sayInTalk(ctx, talk, message("There are three sheets.")));
    await desk.partner.carry();
    expect(await desk.readerSees(code)).toEqual([
      `reader: ${TEXT}`,
      "reader: Any scale will do.",
      "partner: One moment, please.",
      "partner: There are three sheets.",
    ]);
    expect(await desk.row(inquiry.id)).toMatchObject({ readerSaidAt: null });
    const entries = await desk.d.run(desk.ana, (ctx) =>
      talkEntriesAfter(ctx, talk, { after: 0, limit: 100 }),
    );
    expect(entries.map(({ author }) => author)).toEqual(["reader", "reader", "staff", "staff"]);
    expect(await desk.left()).not.toMatch(/Rosa|private\.example/);
  });

  test("loses nothing that a partner says under an id that is known here already", async () => {
    const { code, talk } = await desk.talking();
    const said = { ...say("Any scale will do."), clientId: "a-1" };
    await holdByCode(desk.comer, code, (own, row) => readerSays(own, row, said));
    const back = { ...message("Three sheets."), clientId: "a-1" };
    await desk.d.run(desk.ana, (ctx) => sayInTalk(ctx, talk, back));
    await desk.partner.carry();
    expect(await desk.readerSees(code)).toContain("partner: Three sheets.");
  });

  test("is seen by who has taken it, and by no colleague and no other library", async () => {
    const { talk } = await desk.talking();
    const colleague = await staffOf(desk.d, desk.away, "Bo");
    const other = await staffOf(desk.d, desk.home, "Hugo");
    await expect(desk.d.run(other, (ctx) => readTalk(ctx, talk, false))).resolves.toBeNull();
    for (const who of [colleague, other])
      await expect(
        desk.d.run(who, (ctx) => sayInTalk(ctx, talk, message("Me too"))),
      ).rejects.toMatchObject({ code: "not-found" });
    await expect(
      desk.d.run(other, (ctx) => talkEntriesAfter(ctx, talk, { after: 0, limit: 9 })),
    ).resolves.toEqual([]);
  });

  test("that ends leaves nothing there but who worked for whom, and how long", async () => {
    const { code, inquiry, talk } = await desk.talking();
    await desk.d.run(desk.ana, (ctx) => sayInTalk(ctx, talk, message("There are three sheets.")));
    await desk.d.run(desk.ana, (ctx) => endTalk(ctx, talk, "answered"));
    await desk.partner.carry();
    expect(await desk.row(inquiry.id)).toMatchObject({ state: "answered" });
    expect(await desk.readerSees(code)).toContain("partner: There are three sheets.");
    expect(await desk.left()).not.toMatch(/harbour|three sheets|Ana/);
    const { rows } = await desk.d.asSystem((ctx) =>
      sql`select answered, until is not null as over, library_id, peer_id, home_id, home_peer_id from inquiry_claim
        where level = 'partner' order by since desc limit 2`.execute(ctx.tx),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({
        answered: true,
        over: true,
        peer_id: desk.partner.id,
        home_id: desk.home.id,
      }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({
        answered: true,
        over: true,
        library_id: desk.away.id,
        home_peer_id: desk.partner.id,
      }),
    );
  });

  test("that the reader ends, or erases, is over on the other side too", async () => {
    for (const over of [endOwn, eraseOwn]) {
      const { code } = await desk.talking();
      await over(desk.comer, code);
      await desk.partner.carry();
      expect((await desk.d.run(desk.ana, talksAtDesk)).mine).toEqual([]);
      expect(await desk.left()).not.toContain("harbour");
    }
  });

  test("given back waits in its old place; ended while the reader was writing it is work for its library", async () => {
    const one = await desk.talking();
    await desk.d.run(desk.ana, (ctx) => endTalk(ctx, one.talk, "returned"));
    await desk.partner.carry();
    expect(await desk.row(one.inquiry.id)).toMatchObject({
      state: "waiting",
      askedAt: one.inquiry.askedAt,
    });
    await desk.d.asSystem((ctx) => sql`delete from inquiry`.execute(ctx.tx));
    await desk.d.asSystem((ctx) => sql`delete from foreign_talk`.execute(ctx.tx));
    const other = await desk.talking();
    await desk.d.run(desk.ana, (ctx) => endTalk(ctx, other.talk, "answered"));
    await holdByCode(desk.comer, other.code, (own, row) => readerSays(own, row, say("Wait!")));
    await desk.partner.carry();
    expect(await desk.row(other.inquiry.id)).toMatchObject({ state: "open" });
  });

  test("with a partner who has fallen silent goes back to those who wait", async () => {
    const { inquiry, talk } = await desk.talking();
    await desk.partner.announce();
    desk.later = 80;
    await careForPartners({ run: desk.d.run, services: desk.d.services });
    expect(await desk.row(inquiry.id)).toMatchObject({ state: "talking" });
    // Ana's page is closed: she is not seen any more, and her network does not hold the talk for her.
    desk.later = 200;
    await careForPartners({ run: desk.d.run, services: desk.d.services });
    expect(await desk.row(inquiry.id)).toMatchObject({ operator: null, operatorName: null });
    expect((await desk.row(inquiry.id))?.state).not.toBe("talking");
    await desk.partner.carry();
    expect(await desk.d.asSystem((ctx) => readTalk(ctx, talk, false))).toBeNull();
    expect(await desk.left()).not.toContain("harbour");
  });
});

describe("a message that fails for good", () => {
  afterEach(() => desk.partnerAt(desk.partner.url));
  /** Carries while `work` holds what the message belongs to, and ends it. */
  const crossing = async (
    hold: (ctx: Ctx) => Promise<unknown>,
    work: (ctx: Ctx) => Promise<void>,
  ) => {
    desk.later = 16 * 60;
    const { carried } = await desk.d.asSystem(async (ctx) => {
      await hold(ctx);
      const carrying = desk.partner.carry();
      await somebodyWaits(desk.d);
      await work(ctx);
      return { carried: carrying };
    });
    await carried;
  };

  test("while the reader goes waits for that, and what ends the talk is still said", async () => {
    const { code, inquiry } = await desk.talking();
    await desk.partnerAt(NOWHERE);
    await holdByCode(desk.comer, code, (own, row) => readerSays(own, row, say("Any scale.")));
    await crossing(
      (ctx) => inHome(ctx, desk.home.id, (own) => holdInquiry(own, inquiry.id)),
      (ctx) => inHome(ctx, desk.home.id, (own) => letPartnersGo(own, inquiry.id, "withdrawn")),
    );
    const { exchanges } = await desk.d.run(desk.admin, (ctx) => partnersOf(ctx, inquiry.id));
    expect(exchanges).toMatchObject([{ outcome: "withdrawn" }]);
    expect(await desk.onTheWay()).toContain('"withdrawn"');
  });

  test("while the partner's reader goes waits for that", async () => {
    const { talk } = await desk.talking();
    await desk.partnerAt(NOWHERE);
    await desk.d.run(desk.ana, (ctx) => sayInTalk(ctx, talk, message("One moment, please.")));
    await crossing(
      (ctx) => readTalk(ctx, talk, true),
      async (ctx) => {
        await giveUpWaiting(ctx, { exchange: talk, part: "server" });
        const held = await readTalk(ctx, talk, true);
        if (held) await purgeTalk(ctx, held);
      },
    );
    expect(await desk.d.asSystem((ctx) => readTalk(ctx, talk, false))).toBeNull();
  });
});

test("who is there is told each half minute only where a network wants to know", async () => {
  const next = async () => {
    await careForPartners({ run: desk.d.run, services: desk.d.services });
    const { rows } = await sql<{ at: Date }>`select run_at as at from graphile_worker._private_jobs
      where key = 'reference.care-for-partners:later'`.execute(desk.d.database);
    return rows[0]?.at.getTime() ?? 0;
  };
  const questions = (setup: RawBuilder<unknown>) =>
    desk.d.asSystem((ctx) => sql`update peer_setup set setup = ${setup}`.execute(ctx.tx));
  const before = await next();
  await questions(sql`setup || '{"questions": null}'`);
  expect(await next()).toBe(before);
  const { url } = desk.partner;
  const given = JSON.stringify({ questions: { url, languages: [], hours: "Day and night" } });
  await questions(sql`setup || ${given}::jsonb`);
  expect(await next()).toBeGreaterThan(before);
});

test("staff who have joined are heard by the partner too", async () => {
  const { code, inquiry, talk } = await desk.talking();
  const hana = await staffOf(desk.d, desk.home, "Hana");
  await desk.d.run(hana, (ctx) => stepIn(ctx, inquiry.id));
  await desk.d.run(hana, (ctx) => staffSays(ctx, inquiry.id, say("I can help, too."), "message"));
  await desk.d.run(hana, (ctx) => staffSays(ctx, inquiry.id, say("Among us"), "note"));
  await desk.partner.carry();
  const entries = await desk.d.run(desk.ana, (ctx) =>
    talkEntriesAfter(ctx, talk, { after: 0, limit: 9 }),
  );
  expect(entries.at(-1)).toMatchObject({
    author: "partner",
    name: "Hana",
    body: "I can help, too.",
  });
  expect(await desk.readerSees(code)).toHaveLength(2);
});
