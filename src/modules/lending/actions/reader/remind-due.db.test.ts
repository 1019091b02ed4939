import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous } from "#kernel/access";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type Desks, openDesks } from "../../test/at-desk.ts";
import { remindDue } from "./remind-due.ts";

let d: TestDeployment;
let desks: Desks;
let reader: Visitor;
/** One in the afternoon in Port Merrow, which is five hours behind UTC in winter. */
let now = Temporal.Instant.from("2027-01-10T18:00:00Z");

beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  reader = await desks.members.somebody("port-merrow", "reader");
});
afterAll(() => d.close());

/** A loan that is with the reader and due at that moment. */
async function loan(title: string, dueAt: string, state = "received"): Promise<string> {
  const { id } = await desks.place("port-merrow", ["ISIL:ZZ-MNRU"], { citation: { title } });
  const person = reader.principal.kind === "person" ? reader.principal.id : null;
  await d.asSystem(async ({ tx }) => {
    await sql`update ill_request set state = ${state}, due_at = ${dueAt} where id = ${id}`.execute(
      tx,
    );
    await sql`update ill_reader set person_id = ${person} where request_id = ${id}`.execute(tx);
  });
  return id;
}

const remind = () =>
  d.asSystem((ctx) => remindDue({ ...ctx, clock: { ...ctx.clock, now: () => now } }));

const told = async (id: string): Promise<readonly string[]> => {
  const { rows } = await d.asSystem(({ tx }) =>
    sql<{ occasion: string }>`select params->>'occasion' as occasion from notice
      where subject_key = ${`lending:request:${id}`}`.execute(tx),
  );
  return rows.map(({ occasion }) => occasion);
};

describe("readers are reminded", () => {
  it("three days before, once for each day that it is due", async () => {
    const soon = await loan("Due soon", "2027-01-13T20:00:00Z");
    const later = await loan("Due later", "2027-01-14T20:00:00Z");
    const today = await loan("Due today", "2027-01-10T20:00:00Z");
    const back = await loan("Sent back", "2027-01-12T20:00:00Z", "returned");
    expect(await remind()).toBe(1);
    expect(await told(soon)).toEqual(["due-soon"]);
    for (const id of [later, today, back]) expect(await told(id)).toEqual([]);
    expect(await remind()).toBe(0);
    await d.asSystem(({ tx }) =>
      sql`update ill_request set due_at = '2027-02-13T20:00:00Z' where id = ${soon}`.execute(tx),
    );
    now = Temporal.Instant.from("2027-02-10T18:00:00Z");
    expect(await remind()).toBe(1);
  });

  it("never in the night of their library", async () => {
    await loan("In the night", "2027-03-12T20:00:00Z");
    now = Temporal.Instant.from("2027-03-10T12:00:00Z");
    expect(await remind()).toBe(0);
  });

  it("and who was reminded of what is nobody's to read", async () => {
    const staff = await desks.members.somebody("port-merrow");
    const stranger: Visitor = { principal: anonymous, library: staff.library, locale: "en" };
    for (const visitor of [staff, reader, stranger]) {
      const { rows } = await d.run(visitor, ({ tx }) =>
        sql`select * from ill_reminder`.execute(tx),
      );
      expect(rows).toEqual([]);
    }
  });
});
