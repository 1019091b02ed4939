import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous } from "#kernel/access";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { outcomes } from "../../model/worth/step.ts";
import type { Fact, FactStep } from "../../model/worth/step.ts";
import { storedVisitor } from "../testing/stored-visitor.ts";
import { noteFact } from "./facts.ts";

let d: TestDeployment;
let library: Library;
beforeAll(async () => {
  d = await testDeployment();
  library = await d.library("north");
});
afterAll(() => d.close());

const began = Temporal.Instant.from("2026-03-01T09:00:00Z");
const fact = (number: string, step: FactStep, hours: number, more: Partial<Fact> = {}): Fact => ({
  requester: "ISIL:ZZ-A",
  number,
  supplier: "ISIL:ZZ-B",
  service: "Loan",
  form: "book",
  step,
  at: began.add({ hours }),
  ...more,
});
const noteAll = (facts: readonly Fact[]) =>
  d.asSystem(async (ctx) => {
    for (const one of facts) await noteFact(ctx, one);
  });
const rowOf = async (number: string) => {
  const { rows } = await d.asSystem((ctx) =>
    sql<
      Record<string, unknown>
    >`select to_jsonb(f) - 'number' as row from lending_fact f where number = ${number}`.execute(
      ctx.tx,
    ),
  );
  return rows.map(({ row }) => row)[0];
};

const steps: readonly FactStep[] = [
  "asked",
  "answered",
  "shipped",
  "received",
  "returned",
  "completed",
  "unfilled",
  "cancelled",
  "skipped",
  "lost",
];

describe("facts of lending", () => {
  it("come out the same whatever order steps come in, and however often", async () => {
    let turn = 0;
    const step = fc.record({
      step: fc.constantFrom(...steps),
      hours: fc.integer({ min: 0, max: 50 }),
      service: fc.constantFrom("Loan" as const, "Copy" as const, "CopyOrLoan" as const),
      form: fc.option(fc.constantFrom("book", "film")),
      reason: fc.option(fc.constantFrom("NotHeld", "NotOnShelf", "Other")),
    });
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(step, { minLength: 1, maxLength: 8 })
          .chain((all) =>
            fc.tuple(
              fc.constant(all),
              fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
            ),
          ),
        async ([once, twice]) => {
          const [one, other] = [`o${++turn}`, `s${turn}`];
          await noteAll(once.map((s) => fact(one, s.step, s.hours, s)));
          await noteAll(twice.map((s) => fact(other, s.step, s.hours, s)));
          expect(await rowOf(other)).toEqual(await rowOf(one));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("tell the way of a loan, and when the reader had it", async () => {
    await noteAll([
      fact("way", "asked", 0),
      fact("way", "shipped", 20),
      fact("way", "received", 44),
      fact("way", "returned", 300),
      fact("way", "completed", 340),
    ]);
    expect(await rowOf("way")).toMatchObject({
      outcome: "filled",
      asked_at: "2026-03-01T09:00:00+00:00",
      filled_at: "2026-03-03T05:00:00+00:00",
      ended_at: "2026-03-15T13:00:00+00:00",
    });
  });

  it("hold a later fill over the answer that was given up waiting for", async () => {
    await noteAll([fact("late", "skipped", 90), fact("late", "completed", 100)]);
    await noteAll([fact("late", "skipped", 95)]);
    expect(await rowOf("late")).toMatchObject({ outcome: "filled", reason: null });
  });

  it("know every end that the table knows", async () => {
    const { rows } = await d.asSystem((ctx) =>
      sql<{ def: string }>`select pg_get_constraintdef(oid) as def from pg_constraint
        where conname = 'lending_fact_outcome_check'`.execute(ctx.tx),
    );
    for (const outcome of outcomes) expect(rows[0]?.def).toContain(`'${outcome}'`);
  });

  it("are noted whoever acts, and written by nobody else", async () => {
    const staff = d.visitor([{ role: "staff", library: library.id }], library);
    await d.run(staff, (ctx) => noteFact(ctx, fact("staff", "asked", 0)));
    expect(await rowOf("staff")).toMatchObject({ supplier: "ISIL:ZZ-B" });
    const byHand = d.run(staff, (ctx) =>
      sql`insert into lending_fact (requester, number, supplier, service, asked_at)
        values ('ISIL:ZZ-A', 'forged', 'ISIL:ZZ-B', 'Loan', now())`.execute(ctx.tx),
    );
    await expect(byHand).rejects.toThrow(/row-level security/);
  });

  it("are for those who work at a member, not for strangers and readers", async () => {
    const count = (visitor: Parameters<typeof d.run>[0]) =>
      d.run(visitor, async (ctx) => {
        const { rows } = await sql<{
          n: number;
        }>`select count(*)::int as n from lending_fact`.execute(ctx.tx);
        return rows[0]?.n;
      });
    expect(await count({ principal: anonymous, library: library.id, locale: "en" })).toBe(0);
    const at = (role: "staff" | "reader") =>
      storedVisitor(d, [{ role, library: library.id }], library);
    expect(await count(await at("reader"))).toBe(0);
    expect(await count(await at("staff"))).toBeGreaterThan(0);
    expect(await count({ ...d.visitor([]), reach: "software" })).toBeGreaterThan(0);
  });
});
