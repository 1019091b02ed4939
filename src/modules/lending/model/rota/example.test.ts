import { expect, test } from "vitest";
import { planRota } from "./plan-rota.ts";
import { candidate, dealings, question, service } from "./testing/candidates.ts";

/** The worked example of docs/rota.md: change both or none. */
const terms = { loan: service(), copy: null, openLimit: null, excludedCollections: [] };
const member = (
  name: string,
  km: number,
  ratio: number,
  given: { borrowed: number; lent: number; memberDays?: number },
) => candidate(name, { km, terms: { ...terms, ratio }, dealings: dealings(given) });

const rotaWhenCedarHasLent = (lent: number) =>
  planRota(
    question(),
    [
      member("ASH", 30, 1, { borrowed: 100, lent: 112 }),
      member("BIRCH", 30, 1, { borrowed: 100, lent: 98 }),
      member("CEDAR", 160, 0.5, { borrowed: 80, lent }),
      member("DOGWOOD", 90, 1, { borrowed: 0, lent: 0, memberDays: 0 }),
    ],
    "seed",
  ).entries.map(({ agency, points, why }) => {
    const shown = why.filter(({ respect }) => respect === "fair-share" || respect === "distance");
    return [agency.slice(8), points, ...shown.map((one) => one.points)];
  });

test("the worked example of the documentation", () => {
  expect(rotaWhenCedarHasLent(20)).toEqual([
    ["CEDAR", 167.2, 204.3, -21.1],
    ["BIRCH", -22.8, 0, -6.8],
    ["DOGWOOD", -31, 0, -15],
    ["ASH", -77.4, -54.6, -6.8],
  ]);
  expect(rotaWhenCedarHasLent(37)[0]?.[0]).toBe("CEDAR");
  expect(
    rotaWhenCedarHasLent(38)
      .slice(0, 2)
      .map(([name, , fair]) => [name, Math.round(Number(fair))]),
  ).toEqual([
    ["BIRCH", 26],
    ["CEDAR", 38],
  ]);
});
