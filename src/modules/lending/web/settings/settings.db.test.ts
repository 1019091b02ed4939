import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous } from "#kernel/access";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { forgetDealings } from "../../actions/rota/dealings.ts";
import { fairStanding } from "../../actions/rota/standing.ts";
import { noteFact } from "../../actions/worth/facts.ts";
import { rotaSettings } from "../../actions/settings/network-settings.ts";
import { lendingSettings, publicLendingSettings } from "../../actions/settings/lending-settings.ts";
import { usualSettings } from "../../model/settings/lending-settings.ts";
import { type AtDesk, type Desks, openDesks } from "../../test/at-desk.ts";

const ADDRESS = "/desk/manara/lending/settings";

let d: TestDeployment;
let desks: Desks;
let admin: AtDesk;
let staff: AtDesk;
beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  [admin, staff] = [await desks.at("manara", "library-administrator"), await desks.at("manara")];
});
afterAll(() => d.close());

const form = (parts: Record<string, string> = {}) => ({
  mayRequest: "readers",
  unknownReaders: "review",
  copyrightRule: "contu",
  openPerReader: "5",
  yearlyPerReader: "",
  "readerPays.amount": "2,50",
  "readerPays.currency": "egp",
  "maxCost.amount": "",
  "maxCost.currency": "",
  readerDays: "14",
  agingDays: "4",
  pickupBranches: "MN-MAIN",
  ...parts,
});
const stored = async () => {
  const { id } = await desks.members.library("manara");
  return d.run(staff.visitor, (ctx) => lendingSettings(ctx, id));
};

describe("the settings of a library", () => {
  it("are those that are usual until somebody changes them", async () => {
    expect(await stored()).toEqual(usualSettings);
    const { text } = await admin.get(ADDRESS);
    expect(text).toContain("Who may request from elsewhere");
    expect(text).toMatch(/name="openPerReader"[^>]*value="10"/);
  });

  it("are kept as they are typed, with a comma and small letters too", async () => {
    const answer = await admin.post(ADDRESS, form());
    expect(answer.status).toBe(303);
    expect(answer.header("location")).toBe(`${ADDRESS}?saved=1`);
    expect(await stored()).toEqual({
      ...usualSettings,
      unknownReaders: "review",
      copyrightRule: "contu",
      openPerReader: 5,
      readerPays: { amount: "2.50", currency: "EGP" },
      readerDays: 14,
      agingDays: 4,
      pickupBranches: ["MN-MAIN"],
    });
    const { rows } = await d.asSystem((ctx) =>
      sql<{
        action: string;
        after: string;
      }>`select action, detail->'after'->>'readerDays' as after from audit_entry
        where action = 'lending.settings-changed'`.execute(ctx.tx),
    );
    expect(rows).toEqual([{ action: "lending.settings-changed", after: "14" }]);
  });

  it("keep what was typed where something is wrong, and say what", async () => {
    const before = await stored();
    const answer = await admin.post(
      ADDRESS,
      form({
        openPerReader: "a few",
        readerDays: "-1",
        "readerPays.currency": "XXX",
        pickupBranches: "PM-CEN",
        mayRequest: "cats",
      }),
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="a few"');
    expect(answer.text).toContain("Type the three letters of a currency in use");
    expect(answer.text).toContain("Type a whole number");
    expect(answer.text).toContain('href="#f-mayRequest"');
    expect(await stored()).toEqual(before);
    const foreign = await admin.post(ADDRESS, form({ pickupBranches: "PM-CEN" }));
    expect(foreign.status).toBe(422);
    expect((await admin.post(ADDRESS, {})).status).toBe(422);
  });

  it("are shown to staff, and changed by administrators only", async () => {
    const { status, text } = await staff.get(ADDRESS);
    expect(status).toBe(200);
    expect(text).toContain("Administrators of the library change these settings");
    expect(text).toContain("EGP");
    expect(text).not.toContain("Save the settings");
    expect((await staff.post(ADDRESS, form())).status).toBe(403);
    const elsewhere = await desks.at("tamar", "library-administrator");
    expect((await elsewhere.get(ADDRESS)).status).toBe(403);
    expect((await elsewhere.post(ADDRESS, form())).status).toBe(403);
  });

  it("tell everybody what readers may, and no more", async () => {
    const { id } = await desks.members.library("manara");
    const stranger: Visitor = { principal: anonymous, library: null, locale: "en" };
    const told = await d.run(stranger, (ctx) => publicLendingSettings(ctx, id));
    expect(told).toEqual({
      mayRequest: "readers",
      pickupBranches: ["MN-MAIN"],
      openPerReader: 5,
      yearlyPerReader: null,
      readerPays: { amount: "2.50", currency: "EGP" },
    });
  });

  it("are rows that only the library's staff and its software see, and only its administrators write", async () => {
    const { id } = await desks.members.library("manara");
    const count = (visitor: Visitor) =>
      d.run(visitor, async (ctx) => {
        const { rows } = await sql<{
          n: number;
        }>`select count(*)::int as n from lending_settings`.execute(ctx.tx);
        return rows[0]?.n;
      });
    const reader = await desks.at("manara", "reader");
    const neighbour = await desks.at("tamar", "library-administrator");
    expect(await count(staff.visitor)).toBe(1);
    expect(
      await count({ principal: anonymous, library: id, locale: "en", reach: "software" }),
    ).toBe(1);
    for (const visitor of [
      reader.visitor,
      neighbour.visitor,
      { principal: anonymous, library: id, locale: "en" } as const,
    ])
      expect(await count(visitor)).toBe(0);
    const change = (visitor: Visitor) =>
      d.run(visitor, async (ctx) => {
        const { numAffectedRows } =
          await sql`update lending_settings set settings = '{}' where library_id = ${id}`.execute(
            ctx.tx,
          );
        return numAffectedRows;
      });
    expect(await change({ ...neighbour.visitor, library: id })).toBe(0n);
    await expect(change(staff.visitor)).resolves.toBe(0n);
  });
});

describe("over how long the network balances lending", () => {
  it("is set by its coordinators", async () => {
    const coordinator = await coordinators();
    const { status, text } = await coordinator.get("/network/lending/fairness");
    expect(status).toBe(200);
    expect(text).toMatch(/name="windowDays"[^>]*value="365"/);
    const saved = await coordinator.post("/network/lending/fairness", {
      windowDays: "180",
      newcomerDays: "60",
    });
    expect(saved.status).toBe(303);
    expect(await d.asSystem(rotaSettings)).toMatchObject({ windowDays: 180, newcomerDays: 60 });
  });

  it("shows how every member stands, the furthest behind first, by what rotas reckon", async () => {
    // Entered today, they have lent for longer: not new. Who has dealt with nobody is.
    const at = d.services.clock.now().subtract({ hours: 24 * 150 });
    await d.asSystem(async (ctx) => {
      for (let n = 0; n < 6; n++) {
        const about = {
          requester: "ISIL:ZZ-TMRH",
          number: `S${n}`,
          supplier: "ISIL:ZZ-MNRU",
        } as const;
        await noteFact(ctx, { ...about, service: "Loan", form: "book", step: "shipped", at });
      }
      forgetDealings(ctx);
    });
    const coordinator = await coordinators();
    const rows = await d.run(await desks.members.coordinator(), fairStanding);
    expect(rows[0]).toMatchObject({
      code: "tamar",
      borrowed: 6,
      expected: 6,
      lent: 0,
      newcomer: false,
    });
    expect(rows.at(-1)).toMatchObject({ code: "manara", borrowed: 0, expected: 0, lent: 6 });
    expect(rows.find(({ code }) => code === "aberwen")?.newcomer).toBe(true);
    const { text } = await coordinator.get("/network/lending/fairness");
    expect(text).toContain("How members stand");
    expect(text).toMatch(/>-6</);
    await expect(d.run(staff.visitor, fairStanding)).rejects.toThrow("forbidden");
  });

  it("keeps what was typed where it is out of range, and is closed to others", async () => {
    const coordinator = await coordinators();
    const wrong = await coordinator.post("/network/lending/fairness", {
      windowDays: "3",
      newcomerDays: "60",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/name="windowDays"[^>]*value="3"/);
    expect((await admin.get("/network/lending/fairness")).status).toBe(403);
    expect((await admin.post("/network/lending/fairness", { windowDays: "180" })).status).toBe(403);
  });

  const coordinators = async () => {
    const at = await desks.at("manara", "reader");
    const { principal } = at.visitor;
    if (principal.kind !== "person") throw new Error("nobody");
    await d.asSystem((ctx) =>
      sql`insert into role_grant (person_id, role, library_id, granted_at)
        values (${principal.id}, 'network-coordinator', null, now())`.execute(ctx.tx),
    );
    return at;
  };
});
