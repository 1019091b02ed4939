import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous, Refusal } from "#kernel/access";
import type { Library } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";
import { testDeployment, type TestDeployment } from "#test/deployment";
import type { FactStep } from "../../model/worth/step.ts";
import { storedVisitor } from "../testing/stored-visitor.ts";
import { noteFact, noteFacts } from "./facts.ts";
import { lendingFigures, publicFigures } from "./figures.ts";
import { setWorthMethod } from "./method.ts";

let d: TestDeployment;
let north: Library;
const NORTH: AgencyKey = "COMMONSHELF:north";
const SOUTH: AgencyKey = "COMMONSHELF:south";
const EAST: AgencyKey = "COMMONSHELF:east";
const noon = Temporal.Instant.from("2026-03-10T12:00:00Z");

const step = (
  number: string,
  supplier: AgencyKey,
  what: FactStep,
  hours: number,
  more: { requester?: AgencyKey; service?: "Loan" | "Copy"; reason?: string; form?: string } = {},
) => ({
  requester: NORTH,
  number,
  supplier,
  service: "Loan" as const,
  form: "book",
  step: what,
  at: noon.add({ hours }),
  ...more,
});

beforeAll(async () => {
  d = await testDeployment();
  north = await d.library("north");
  await d.asSystem((ctx) =>
    noteFacts(ctx, [
      step("1", SOUTH, "asked", 0),
      step("1", SOUTH, "unfilled", 10, { reason: "NotOnShelf" }),
      step("1", EAST, "asked", 10),
      step("1", EAST, "shipped", 20),
      step("1", EAST, "received", 40),
      step("2", EAST, "asked", 0, { form: "film" }),
      step("2", EAST, "received", 50, { form: "film" }),
      step("3", SOUTH, "asked", 0),
      step("3", SOUTH, "skipped", 90),
      step("4", SOUTH, "asked", 24 * 30),
      step("5", NORTH, "asked", 0, { requester: SOUTH, service: "Copy", form: "journal" }),
      step("5", NORTH, "completed", 6, { requester: SOUTH, service: "Copy", form: "journal" }),
      step("6", EAST, "asked", 0, { requester: SOUTH }),
      step("6", EAST, "received", 8, { requester: SOUTH }),
    ]),
  );
});
afterAll(() => d.close());

const spring = {
  from: Temporal.PlainDate.from("2026-03-01"),
  until: Temporal.PlainDate.from("2026-05-01"),
};
const figures = (agency: AgencyKey | null) =>
  d.asSystem((ctx) => lendingFigures(ctx, { ...spring, agency }));

const method = {
  holdsFrom: "2026-03-12",
  currency: "EUR",
  note: "",
  figures: [
    ["price:film", "30.00"],
    ["price:*", "20.00"],
    ["processing", "11.50"],
    ["document-delivery", "25.00"],
    ["own-cost-requester", "4.00"],
    ["own-cost-supplier", "3.00"],
  ].map(([name = "", amount = ""]) => ({ name, amount, source: "A survey" })),
};

describe("figures of lending", () => {
  it("count a request once, and each supplier that was tried", async () => {
    const { requests, supplies, suppliers } = await figures(NORTH);
    expect(requests).toEqual([
      { month: "2026-03", requests: 3, filled: 2, unfilled: 1 },
      { month: "2026-04", requests: 1, filled: 0, unfilled: 0 },
    ]);
    expect(supplies).toMatchObject([{ key: "2026-03", asked: 1, filled: 1 }]);
    expect(suppliers).toEqual([
      {
        supplier: SOUTH,
        asked: 3,
        filled: 0,
        unfilled: 1,
        skipped: 1,
        median: null,
        ninth: null,
      },
      {
        supplier: EAST,
        asked: 2,
        filled: 2,
        unfilled: 0,
        skipped: 0,
        median: 30,
        ninth: 50,
      },
    ]);
  });

  it("tell why suppliers did not fill, and what went from whom to whom", async () => {
    const { reasonsHeard, pairs, forms } = await figures(NORTH);
    expect(reasonsHeard).toEqual([
      { reason: "NotOnShelf", count: 1 },
      { reason: "skipped", count: 1 },
    ]);
    expect(pairs).toEqual([
      { supplier: EAST, requester: NORTH, asked: 2, filled: 2 },
      { supplier: NORTH, requester: SOUTH, asked: 1, filled: 1 },
      { supplier: SOUTH, requester: NORTH, asked: 3, filled: 0 },
    ]);
    expect(forms).toContainEqual(
      expect.objectContaining({ key: "Loan film", asked: 1, filled: 1 }),
    );
  });

  it("of the network hold those of all", async () => {
    const { requests, received } = await figures(null);
    expect(requests[0]).toEqual({ month: "2026-03", requests: 5, filled: 4, unfilled: 1 });
    expect(received).toMatchObject({ asked: 7, filled: 4 });
  });

  it("are for colleagues; what the public is shown is counted by the software", async () => {
    const reader = await storedVisitor(d, [{ role: "reader", library: north.id }], north);
    const ask = (visitor: typeof reader) =>
      d.run(visitor, (ctx) => lendingFigures(ctx, { ...spring, agency: null }));
    await expect(ask(reader)).rejects.toThrow(Refusal);
    const staff = await storedVisitor(d, [{ role: "staff", library: north.id }], north);
    expect(await ask(staff)).toEqual(await figures(null));
    const stranger = { principal: anonymous, library: null, locale: "en" } as const;
    const shown = d.run(stranger, (ctx) => publicFigures(ctx, { ...spring, agency: null }));
    expect((await shown).requests).toHaveLength(2);
  });
});

describe("the worth of fills", () => {
  it("is reckoned by the method that held on the day, and stays when another follows", async () => {
    expect((await figures(null)).avoided).toEqual([]);
    await d.asSystem((ctx) => setWorthMethod(ctx, method));
    // Requests 1 and 2 were filled on the 12th; 5 and 6 before the method held.
    const first = (await figures(null)).avoided;
    expect(first.map(({ fills, alternative }) => [fills, Number(alternative)])).toEqual([
      [2, 20 + 30 + 2 * 11.5],
    ]);
    await d.asSystem((ctx) =>
      setWorthMethod(ctx, {
        ...method,
        figures: method.figures.map((one) => ({ ...one, amount: "1" })),
      }),
    );
    expect((await figures(null)).avoided).toEqual(first);
    await d.asSystem((ctx) =>
      noteFact(ctx, step("7", EAST, "completed", 100, { service: "Copy", form: "journal" })),
    );
    const { avoided, methods } = await figures(NORTH);
    expect(avoided.map(({ fills, alternative }) => [fills, Number(alternative)])).toEqual([
      [3, 74],
    ]);
    expect(methods).toHaveLength(2);
  });

  it("is never changed", async () => {
    for (const statement of [
      sql`update avoided_cost set price = 0`,
      sql`delete from worth_figure`,
      sql`update worth_method set currency = 'USD'`,
    ])
      await expect(d.asSystem((ctx) => statement.execute(ctx.tx))).rejects.toThrow(
        /permission denied/,
      );
  });

  it("has a method whose faults are told by field", async () => {
    const wrong = {
      ...method,
      holdsFrom: "2026-02-30",
      figures: [{ name: "price:*", amount: "-1", source: "" }],
    };
    await expect(d.asSystem((ctx) => setWorthMethod(ctx, wrong))).rejects.toMatchObject({
      fields: {
        holdsFrom: "date-form",
        "amount.price:*": "amount-form",
        "source.price:*": "source-missing",
        "amount.processing": "amount-form",
      },
    });
  });
});
