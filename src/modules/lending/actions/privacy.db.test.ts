import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonId } from "#kernel/ids";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type Members, members } from "../test/members.ts";
import { actOnRequest } from "./act-on-request.ts";
import { type PlaceInput, placeRequest } from "./place-request.ts";
import { lendingPrivacy } from "./privacy.ts";

let d: TestDeployment;
let m: Members;
let staff: Visitor;
beforeAll(async () => {
  d = await testDeployment();
  m = await members(d);
  staff = await m.somebody("port-merrow");
});
afterAll(() => d.close());

const place = async (visitor: Visitor, input: Partial<PlaceInput> = {}) => {
  const { id } = await m.library("port-merrow");
  return d.run(visitor, (ctx) =>
    placeRequest(ctx, id, { service: "Loan", citation: { title: "Salt and rope" }, ...input }),
  );
};
const personOf = ({ principal }: Visitor): PersonId => {
  if (principal.kind !== "person") throw new Error("nobody");
  return principal.id;
};
const everything = async (): Promise<string> => {
  const tables = ["ill_request", "ill_reader", "ill_supply", "ill_message", "ill_step"];
  const texts = [];
  for (const table of tables)
    texts.push(
      ...(
        await d.asSystem((ctx) =>
          sql<{ t: string }>`select t::text as t from ${sql.table(table)} t`.execute(ctx.tx),
        )
      ).rows.map(({ t }) => t),
    );
  return texts.join("\n");
};

test("a reader takes along what they asked for, and is told what became of it", async () => {
  const reader = await m.somebody("port-merrow", "reader");
  const row = await place(reader);
  expect(row.state).toBe("unfilled");
  const out = await d.asSystem((ctx) => lendingPrivacy.exportPerson(ctx, personOf(reader)));
  expect(out["requests"]).toMatchObject([{ number: row.number, state: "unfilled" }]);
  const { rows } = await d.run(reader, (ctx) =>
    sql<{ kind: string; href: string }>`select kind, href from notice`.execute(ctx.tx),
  );
  expect(rows).toEqual([{ kind: "lending.request-answered", href: `/my/requests/${row.id}` }]);
});

test("who cancels is not told so; who did not, is", async () => {
  const reader = await m.somebody("port-merrow", "reader");
  const { id: library } = await m.library("port-merrow");
  const review = { service: "Loan", citation: { title: "Knots" } } as const;
  const placed = () => d.run(reader, (ctx) => placeRequest(ctx, library, review, { review: true }));
  const told = async () => {
    const { rows } = await d.run(reader, (ctx) =>
      sql<{ href: string }>`select href from notice`.execute(ctx.tx),
    );
    return rows.map(({ href }) => href);
  };
  const own = await placed();
  await d.run(reader, (ctx) => actOnRequest(ctx, own.id, "cancel"));
  expect(await told()).toEqual([]);
  const other = await placed();
  await d.run(staff, (ctx) => actOnRequest(ctx, other.id, "cancel"));
  expect(await told()).toEqual([`/my/requests/${other.id}`]);
});

test("after some days nobody can tell any more for whom it was, on either side", async () => {
  const reader = {
    name: "Ottoline Grebe",
    card: "P-99-17",
    contact: "4 Quay Street",
    sendDirectly: true,
  };
  const row = await place(staff, { reader, suppliers: ["ISIL:ZZ-MNRU"] });
  expect(await everything()).toMatch(/Ottoline Grebe/);
  await d.run(staff, (ctx) => actOnRequest(ctx, row.id, "cancel"));
  const [rule] = lendingPrivacy.retention ?? [];
  const inDays = (days: number) => Temporal.Now.instant().add({ hours: 24 * days });
  await d.asSystem(async (ctx) => rule?.expire(ctx, inDays(-1)));
  expect(await everything()).toMatch(/Ottoline Grebe/);
  await d.asSystem(async (ctx) => rule?.expire(ctx, inDays(1)));
  expect(await everything()).not.toMatch(/Ottoline|P-99-17|Quay Street/);
  expect(await everything()).toContain(row.number);
});

test("and what the reader was told of it is gone as well", async () => {
  const reader = await m.somebody("port-merrow", "reader");
  const row = await place(reader);
  const told = () =>
    d.asSystem(async (ctx) => {
      const { rows } = await sql<{ href: string }>`select href from notice`.execute(ctx.tx);
      return rows.map(({ href }) => href);
    });
  expect(await told()).toContain(`/my/requests/${row.id}`);
  const [rule] = lendingPrivacy.retention ?? [];
  await d.asSystem(async (ctx) => rule?.expire(ctx, Temporal.Now.instant().add({ hours: 24 })));
  expect(await told()).not.toContain(`/my/requests/${row.id}`);
});

test("who is erased is gone from what they asked for and from what they did", async () => {
  const reader = await m.somebody("port-merrow", "reader");
  const colleague = await m.somebody("port-merrow");
  await place(reader);
  await place(colleague, { suppliers: ["ISIL:ZZ-MNRU"] });
  for (const one of [reader, colleague]) {
    const id = personOf(one);
    expect(await everything()).toContain(id);
    await d.asSystem((ctx) => lendingPrivacy.erasePerson(ctx, id));
    expect(await everything()).not.toContain(id);
  }
});
