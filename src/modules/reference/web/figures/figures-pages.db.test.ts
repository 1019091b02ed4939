import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { locales } from "#kernel/i18n";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { askAs } from "#test/reference-desk";
import { type SignedIn, signedIn } from "#test/signed-in";

let d: TestDeployment;
let library: Library;
let staff: SignedIn;
let coordinator: SignedIn;
let reader: SignedIn;
beforeAll(async () => {
  d = await testDeployment();
  library = await d.library("HOME");
  staff = await signedIn(d, "Sami", [{ role: "staff", library: library.id }], library.id);
  coordinator = await signedIn(d, "Cora", [{ role: "network-coordinator", library: null }], null);
  reader = await signedIn(d, "Rita", [{ role: "reader", library: library.id }], null);
  for (const language of ["en", "es", "es"]) await askAs(d, library, { language });
});
afterAll(() => d.close());

const FIGURES = "/desk/HOME/ask/figures";
const NETWORK = "/network/ask/figures";
const PRIVACY = "/desk/HOME/ask/privacy";

test("each page is shown to whom it concerns, in every language, for any period", async () => {
  for (const locale of locales) {
    for (const path of [FIGURES, PRIVACY, `${PRIVACY}?proof=now`])
      expect(
        (await staff.get(`${path}${path.includes("?") ? "&" : "?"}lang=${locale}`)).status,
      ).toBe(200);
    expect((await coordinator.get(`${NETWORK}?lang=${locale}`)).status).toBe(200);
  }
  for (const query of [
    "from=2019-01-01&to=2019-02-01",
    "from=2001-01-01&to=2050-01-01",
    "from=x&to=2026-02-30",
  ])
    for (const [who, path] of [
      [staff, FIGURES],
      [coordinator, NETWORK],
    ] as const)
      expect((await who.get(`${path}?${query}`)).status, query).toBe(200);
});

test("others are refused", async () => {
  for (const path of [FIGURES, PRIVACY, NETWORK, `${NETWORK}/time.csv`])
    expect((await reader.get(path)).status, path).toBe(403);
  expect((await staff.get(NETWORK)).status).toBe(403);
});

describe("the files", () => {
  test("hold what the page shows, and there are no others", async () => {
    const csv = await staff.get(`${FIGURES}/language.csv`);
    expect(csv.status).toBe(200);
    expect(csv.text).toMatch(/Spanish,2,0,0,2,/);
    expect((await coordinator.get(`${NETWORK}/given-and-taken.xlsx`)).status).toBe(200);
    for (const file of ["nothing.csv", "time.pdf", "time"])
      expect((await staff.get(`${FIGURES}/${file}`)).status, file).toBe(404);
  });

  test("of busy hours have all 168 of the week", async () => {
    const { text } = await staff.get(`${FIGURES}/busy-hours.csv`);
    expect(text.trim().split("\r\n")).toHaveLength(1 + 168);
  });
});
