import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FederatedDesk, message, NOWHERE, say, EMAIL, TEXT } from "#test/federated-desk";
import { askAs } from "#test/reference-desk";
import { entriesAfter } from "../../store/entries.ts";
import { careForPartners } from "./care.ts";
import { rejectTicket } from "./desk/end-talk.ts";
import { talksAtDesk } from "./desk/read-talks.ts";
import { sayInTalk } from "./desk/say-in-talk.ts";
import { releaseTicket, takeTalk } from "./desk/take-talk.ts";
import { askPartner, clarify, partnersOf, passAnswerOn } from "./home/ask-partner.ts";

let desk: FederatedDesk;
beforeAll(async () => {
  desk = await FederatedDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.begin());
afterEach(() => desk.clear());

describe("a ticket", () => {
  async function asked() {
    const { code, inquiry } = await askAs(desk.d, desk.home, { live: false, email: EMAIL });
    await desk.d.run(desk.admin, (ctx) => askPartner(ctx, inquiry.id, desk.partner.id));
    expect(await desk.onTheWay()).not.toContain(EMAIL);
    await desk.partner.carry();
    const { waiting } = await desk.d.run(desk.ana, talksAtDesk);
    return { code, inquiry, talk: waiting[0]?.id ?? "" };
  }

  test("before a partner is worked on, asked back, and answered to its library, which answers the reader", async () => {
    const { code, inquiry, talk } = await asked();
    await desk.d.run(desk.ana, (ctx) => takeTalk(ctx, talk));
    await desk.d.run(desk.ana, (ctx) =>
      sayInTalk(ctx, talk, { ...say("Which harbour?"), kind: "clarification" }),
    );
    await desk.partner.carry();
    const { exchanges } = await desk.d.run(desk.admin, (ctx) => partnersOf(ctx, inquiry.id));
    expect(exchanges).toMatchObject([{ state: "clarifying", who: "Ana" }]);
    await desk.d.run(desk.admin, (ctx) =>
      clarify(ctx, inquiry.id, exchanges[0]?.id ?? "", "The old one."),
    );
    await desk.partner.carry();
    await desk.d.run(desk.ana, (ctx) => sayInTalk(ctx, talk, message("Three sheets of 1874.")));
    await desk.partner.carry();
    expect(await desk.staffSees(inquiry.id)).toEqual([
      TEXT,
      "asked",
      "works",
      "asks-back",
      "Which harbour?",
      "The old one.",
      "answered",
      "Three sheets of 1874.",
    ]);
    expect(await desk.readerSees(code)).toEqual([`reader: ${TEXT}`]);
    expect(await desk.left()).not.toMatch(/harbour|1874/);
    const entries = await desk.d.asSystem((ctx) =>
      entriesAfter(ctx, inquiry.id, { after: 0, limit: 99, audience: "staff" }),
    );
    const answer = entries.at(-1)?.id ?? "";
    await desk.d.run(desk.admin, (ctx) => passAnswerOn(ctx, inquiry.id, answer));
    await desk.d.run(desk.admin, (ctx) => passAnswerOn(ctx, inquiry.id, answer));
    expect(await desk.readerSees(code)).toEqual([
      `reader: ${TEXT}`,
      "staff: Three sheets of 1874.",
    ]);
  });

  test("can be given back there, and sent back unanswered with a reason", async () => {
    const { inquiry, talk } = await asked();
    await desk.d.run(desk.ana, (ctx) => takeTalk(ctx, talk));
    await desk.d.run(desk.ana, (ctx) => releaseTicket(ctx, talk));
    expect((await desk.d.run(desk.ana, talksAtDesk)).waiting).toHaveLength(1);
    await desk.d.run(desk.ana, (ctx) => takeTalk(ctx, talk));
    await desk.d.run(desk.ana, (ctx) => rejectTicket(ctx, talk, "We have no maps."));
    await desk.partner.carry();
    expect(await desk.staffSees(inquiry.id)).toContain("We have no maps.");
    const { exchanges, partners } = await desk.d.run(desk.admin, (ctx) =>
      partnersOf(ctx, inquiry.id),
    );
    expect(exchanges).toMatchObject([{ outcome: "rejected" }]);
    expect(partners).toHaveLength(1);
  });

  test("can be answered, and then rejected: what goes to the reader is the answer, never the reason", async () => {
    const { code, inquiry, talk } = await asked();
    await desk.d.run(desk.ana, (ctx) => takeTalk(ctx, talk));
    await desk.d.run(desk.ana, (ctx) => sayInTalk(ctx, talk, message("Three sheets of 1874.")));
    await desk.partner.carry();
    await desk.d.run(desk.admin, (ctx) => askPartner(ctx, inquiry.id, desk.partner.id));
    await desk.partner.carry();
    const again = (await desk.d.run(desk.ana, talksAtDesk)).waiting[0]?.id ?? "";
    await desk.d.run(desk.ana, (ctx) => takeTalk(ctx, again));
    await desk.d.run(desk.ana, (ctx) => rejectTicket(ctx, again, "Not our shelf."));
    await desk.partner.carry();
    const passOn = async (words: string) => {
      const entries = await desk.d.asSystem((ctx) =>
        entriesAfter(ctx, inquiry.id, { after: 0, limit: 99, audience: "staff" }),
      );
      const entry = entries.find(({ body }) => body === words)?.id ?? "";
      await desk.d.run(desk.admin, (ctx) => passAnswerOn(ctx, inquiry.id, entry));
    };
    await expect(passOn("Not our shelf.")).rejects.toMatchObject({ code: "moved-on" });
    await passOn("Three sheets of 1874.");
    expect(await desk.readerSees(code)).toContain("staff: Three sheets of 1874.");
  });

  test("loses nothing of what partners say under the same ids", async () => {
    const { inquiry, talk } = await asked();
    const a1 = { clientId: "a-1", kind: "message" } as const;
    await desk.d.run(desk.ana, (ctx) => takeTalk(ctx, talk));
    await desk.d.run(desk.ana, (ctx) =>
      sayInTalk(ctx, talk, { ...a1, kind: "clarification", body: "Which harbour?" }),
    );
    await desk.d.run(desk.ana, (ctx) => sayInTalk(ctx, talk, { ...a1, body: "Both, then." }));
    await desk.partner.carry();
    await desk.d.run(desk.admin, (ctx) => askPartner(ctx, inquiry.id, desk.partner.id));
    await desk.partner.carry();
    const again = (await desk.d.run(desk.ana, talksAtDesk)).waiting[0]?.id ?? "";
    await desk.d.run(desk.ana, (ctx) => takeTalk(ctx, again));
    await desk.d.run(desk.ana, (ctx) => sayInTalk(ctx, again, { ...a1, body: "One more." }));
    await desk.partner.carry();
    const seen = await desk.staffSees(inquiry.id);
    expect(seen).toEqual(expect.arrayContaining(["Which harbour?", "Both, then.", "One more."]));
  });

  test("is laid before each partner once at a time, and only by its own library", async () => {
    const { inquiry } = await asked();
    await expect(
      desk.d.run(desk.admin, (ctx) => askPartner(ctx, inquiry.id, desk.partner.id)),
    ).rejects.toMatchObject({ code: "moved-on" });
    await expect(
      desk.d.run(desk.admin, (ctx) => askPartner(ctx, inquiry.id, randomUUID())),
    ).rejects.toMatchObject({ fields: { partner: "partner-missing" } });
    await expect(
      desk.d.run(desk.ana, (ctx) => askPartner(ctx, inquiry.id, desk.partner.id)),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  test("whose partner cannot be reached for a week is its library's again", async () => {
    const { inquiry } = await askAs(desk.d, desk.home, { live: false });
    await desk.d.run(desk.admin, (ctx) => askPartner(ctx, inquiry.id, desk.partner.id));
    await desk.partnerAt(NOWHERE);
    desk.later = 8 * 86_400;
    await desk.partner.carry();
    expect(await desk.staffSees(inquiry.id)).toContain("lost");
    expect(await desk.onTheWay()).toBe("");
    await desk.partnerAt(desk.partner.url);
  });

  test.each([
    ["nobody has taken", false, "lost", "lost"],
    ["somebody has taken", true, "returned", "rejected"],
  ])("that %s there for two months is its library's again", async (_, isTaken, how, told) => {
    const { inquiry, talk } = await asked();
    if (isTaken) await desk.d.run(desk.ana, (ctx) => takeTalk(ctx, talk));
    await desk.d.asSystem((ctx) =>
      sql`update foreign_talk set moved_at = moved_at - interval '61 days'`.execute(ctx.tx),
    );
    await careForPartners({ run: desk.d.run, services: desk.d.services });
    await desk.partner.carry();
    const { exchanges } = await desk.d.run(desk.admin, (ctx) => partnersOf(ctx, inquiry.id));
    expect(exchanges).toMatchObject([{ state: "ended", outcome: how }]);
    expect((await desk.staffSees(inquiry.id)).at(-1)).toBe(told);
  });
});
