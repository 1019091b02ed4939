import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#kernel/access";
import { packageRoot } from "#kernel/config";
import type { Ctx } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import type { AgencyKey } from "../../model/agency.ts";
import { lendsCopy } from "../../model/lending-policy/lends-copy.ts";
import { importDirectory } from "../import-directory.ts";
import {
  peerAuth,
  peerByCertificate,
  peerByKeyId,
  peerByToken,
  peerOfAgency,
} from "../peers/approved-peers.ts";
import { agencyName, agencyOf, memberOf, networkAgency } from "./agencies.ts";
import { lendingPartners, termsBetween } from "./lending-partners.ts";

const demo: unknown = JSON.parse(readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"));
const merrow: AgencyKey = "ISIL:ZZ-PMPL";
const caldera: AgencyKey = "ISIL:ZZ-CALD";
const day = (text: string) => Temporal.PlainDate.from(text);
const today = day("2026-11-26");

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  await d.asSystem((ctx) => importDirectory(ctx, demo));
});
afterAll(() => d.close());

const asStranger = <T>(work: (ctx: Ctx) => Promise<T>) =>
  d.run({ principal: anonymous, library: null, locale: "en" }, work);

describe("who lends in the demo network", () => {
  test("all other members for nothing, copies for four euros, and the partner abroad", async () => {
    const partners = await d.asSystem((ctx) => lendingPartners(ctx, merrow, today));
    expect(partners.map(({ agency }) => agency)).toEqual([
      "ISIL:ZZ-ABWN",
      caldera,
      "ISIL:ZZ-CALD-MUS",
      "ISIL:ZZ-KFBB",
      "ISIL:ZZ-MALB",
      "ISIL:ZZ-MNRU",
      "ISIL:ZZ-SBFL",
      "ISIL:ZZ-TMRH",
      "ISIL:ZZ-TRES",
    ]);
    const members = partners.filter(({ library }) => library !== null);
    for (const { terms, peer, coordinates } of members) {
      expect(terms.loan).toMatchObject({ cost: null, loanDays: 28, renewals: 2 });
      expect(terms.copy?.cost).toEqual({ amount: "4", currency: "EUR" });
      expect([peer, coordinates === null]).toEqual([null, false]);
    }
    const abroad = partners.find(({ agency }) => agency === caldera);
    expect(abroad?.peer?.code).toBe("caldera-ill");
    expect(abroad?.terms).toMatchObject({
      openLimit: 25,
      agreement: { name: "Estuary and Caldera" },
    });
    expect(partners.filter(({ policy }) => policy.lastResort).map(({ agency }) => agency)).toEqual([
      "ISIL:ZZ-MNRU",
    ]);
  });

  test("the same for whoever asks, though not everybody may read what it costs", async () => {
    const known = await d.asSystem((ctx) => lendingPartners(ctx, merrow, today));
    expect(await asStranger((ctx) => lendingPartners(ctx, merrow, today))).toEqual(known);
  });

  test("not on days on which an agreement rests, or is not in force", async () => {
    const at = (on: string) => d.asSystem((ctx) => termsBetween(ctx, caldera, merrow, day(on)));
    expect(await at("2026-02-28")).toBeNull();
    expect((await at("2026-03-01"))?.loan?.cost).toEqual({ amount: "12", currency: "EUR" });
    expect(await at("2026-12-24")).toBeNull();
    expect(await at("2028-01-01")).toBeNull();
  });

  test("a foreign requester has the members, not its own", async () => {
    const partners = await d.asSystem((ctx) => lendingPartners(ctx, caldera, today));
    expect(partners).toHaveLength(8);
    expect(partners.every(({ library }) => library !== null)).toBe(true);
    expect(await d.asSystem((ctx) => lendingPartners(ctx, "ISIL:ZZ-NOBODY", today))).toEqual([]);
  });

  test("rare books of the university are copied, not lent", async () => {
    const partners = await d.asSystem((ctx) => lendingPartners(ctx, merrow, today));
    const manara = partners.find(({ agency }) => agency === "ISIL:ZZ-MNRU");
    const copy = {
      branch: "MN-RARE",
      collection: null,
      form: "book",
      addedAt: null,
      loanable: null,
    };
    expect(manara && lendsCopy(manara.policy, copy, today)).toMatchObject({
      loan: false,
      copy: true,
      rule: 1,
    });
  });
});

describe("agencies", () => {
  test("a member by its symbol, and back", async () => {
    await d.asSystem(async (ctx) => {
      const member = await memberOf(ctx, merrow);
      expect(member?.code).toBe("port-merrow");
      expect(await agencyOf(ctx, member?.id ?? "")).toBe(merrow);
      expect(await memberOf(ctx, caldera)).toBeNull();
      expect(await networkAgency(ctx)).toBe("ISIL:ZZ-ESTUARY");
    });
  });

  test("one without a symbol by its code", async () => {
    const bare = await d.library("bare");
    expect(await d.asSystem((ctx) => agencyOf(ctx, bare.id))).toBe("COMMONSHELF:bare");
    expect((await d.asSystem((ctx) => memberOf(ctx, "COMMONSHELF:bare")))?.id).toBe(bare.id);
  });

  test("names: a member's, the network's, a partner's branch, nobody's", async () => {
    const names = await asStranger(async (ctx) => {
      const all = [];
      for (const key of [
        merrow,
        "ISIL:ZZ-ESTUARY",
        "ISIL:ZZ-CALD-MUS",
        caldera,
        "ISIL:NO",
      ] as const)
        all.push((await agencyName(ctx, key))?.en ?? null);
      return all;
    });
    expect(names).toEqual([
      "Port Merrow Public Library",
      "Estuary Libraries",
      "Caldera Volcano Museum Library",
      "Caldera Island Libraries",
      null,
    ]);
  });
});

describe("the partner's system", () => {
  test("is found by agency and by key, with its way of signing in", async () => {
    await d.asSystem(async (ctx) => {
      const peer = await peerOfAgency(ctx, caldera);
      expect(peer).toMatchObject({
        code: "caldera-ill",
        approved: true,
        requesterAuth: ["signature"],
      });
      expect((await peerByKeyId(ctx, "caldera-2026"))?.peer).toEqual(peer);
      expect((await peerByKeyId(ctx, "caldera-2026"))?.publicKey).toContain("BEGIN PUBLIC KEY");
      expect(await peerAuth(ctx, peer?.id ?? "")).toEqual({ kind: "signature" });
      expect(await peerOfAgency(ctx, merrow)).toBeNull();
      expect(await peerByKeyId(ctx, "another")).toBeNull();
      expect(await peerByToken(ctx, "")).toBeNull();
      expect(await peerByCertificate(ctx, "")).toBeNull();
    });
  });

  test("is nobody's to read who does not act for the network", async () => {
    expect(await asStranger((ctx) => peerOfAgency(ctx, caldera))).toBeNull();
  });
});
