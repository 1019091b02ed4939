import { describe, expect, it } from "vitest";
import { locales } from "#kernel/i18n";
import { leftOutReasons, respects } from "../model/rota/rota.ts";
import { planRota } from "../model/rota/plan-rota.ts";
import { candidate, dealings, question, service } from "../model/rota/testing/candidates.ts";
import { isRotaKey } from "./rota-index.ts";
import { rotaWords } from "./rota-words.ts";

const fair = (points: number, lent: number, expected: number, days = 365) => ({
  respect: "fair-share",
  points,
  value: { lent, expected, days },
});

describe("why an entry stands where it stands", () => {
  it("names the share with its figures", () => {
    const { why } = rotaWords("en");
    expect(why(fair(40, 12, 20))).toBe(
      "Lends less than agreed this year: 12 of 20 expected loans.",
    );
    expect(why(fair(-10, 1, 0, 90))).toBe(
      "Lends more than agreed in the last 90 days: 1 loan where 0 were expected.",
    );
    expect(why(fair(5, 30, 20))).toMatch(/^Has lent its share this year \(30, expected 20\)/);
    expect(why(fair(0, 0, 0))).toMatch(/^New/);
    expect(why(fair(0, 5, 20))).toMatch(/others in this list stand alike/);
  });

  it("writes costs and days as the language does", () => {
    const cost = { respect: "cost", points: -3, value: { cost: "12.5", currency: "EUR" } };
    expect(rotaWords("en").why(cost)).toBe("Costs €12.50, as agreed.");
    const closed = { reason: "closed", value: { until: "2026-12-24" } };
    expect(rotaWords("es").leftOut(closed)).toBe(
      "No presta nada a otras hasta el 24 de diciembre de 2026.",
    );
  });

  it.each(locales)("has a whole sentence for every reason of a planned rota in %s", (locale) => {
    const terms = {
      loan: service({ cost: { amount: "3", currency: "USD" } }),
      copy: null,
      openLimit: null,
    };
    const rota = planRota(
      question({ neededBy: "2026-11-27" }),
      [
        candidate("A", { readersWaiting: 0, km: null }),
        candidate("B", {
          lastResort: true,
          dealings: dealings({ asked: 3, unfilled: 1, waiting: 2 }),
        }),
        candidate("C", {
          copies: [],
          terms: { ...terms, excludedCollections: [], ratio: null, askUnseen: true },
        }),
      ],
      "seed",
    );
    const { why, respect } = rotaWords(locale);
    expect(rota.entries).toHaveLength(3);
    for (const reason of rota.entries.flatMap((entry) => entry.why)) {
      expect(why(reason)).toMatch(/\S.*\.$/);
      expect(why(reason)).not.toMatch(/[{}]|undefined|null/);
      expect(respect(reason.respect)).not.toContain("respect-");
    }
  });

  it("has words for every respect and every reason to leave one out", () => {
    expect(respects.filter((one) => !isRotaKey(`respect-${one}`))).toEqual([]);
    expect(leftOutReasons.filter((one) => !isRotaKey(`left-${one}`))).toEqual([]);
  });

  it.each(locales)("puts every figure of a reason to leave one out into words in %s", (locale) => {
    const value = {
      until: "2026-12-24",
      collection: "RARE",
      live: 1,
      waiting: 2,
      there: 1,
      cost: "30",
      currency: "USD",
      most: "20",
      ours: "EUR",
      open: 3,
      limit: 3,
      out: 4,
    };
    for (const reason of leftOutReasons) {
      const sentence = rotaWords(locale).leftOut({ reason, value });
      expect(sentence).toMatch(/\S\.$/);
      expect(sentence).not.toMatch(/[{}]|undefined/);
    }
  });
});
