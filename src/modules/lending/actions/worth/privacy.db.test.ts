import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { members, type Members } from "../../test/members.ts";
import { placeRequest } from "../place-request.ts";
import { lendingPrivacy } from "../privacy.ts";

let d: TestDeployment;
let m: Members;
beforeAll(async () => {
  d = await testDeployment();
  m = await members(d);
});
afterAll(() => d.close());

const facts = async () => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      fact: string;
    }>`select f::text as fact from lending_fact f order by requester, number, supplier`.execute(
      ctx.tx,
    ),
  );
  return rows.map(({ fact }) => fact);
};

const readers = async () => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ reader: string }>`select r::text as reader from ill_reader r`.execute(ctx.tx),
  );
  return rows.map(({ reader }) => reader);
};

it("statistics know neither reader nor title, and stay when the reader is forgotten", async () => {
  const { id } = await m.library("port-merrow");
  const staff = await m.somebody("port-merrow");
  const reader = { name: "Ottoline Grebe", card: "P-99-17", contact: "grebe@reader.example" };
  const citation = { title: "The secret ropes of Zanzibar" };
  await d.run(staff, (ctx) =>
    placeRequest(ctx, id, { service: "Loan", citation, reader, suppliers: ["ISIL:ZZ-MNRU"] }),
  );
  const before = await facts();
  expect(before).toHaveLength(1);
  for (const secret of ["Zanzibar", "Grebe", "P-99-17"])
    expect(before.join("\n")).not.toContain(secret);
  const [known] = await readers();
  expect(known).toContain("Grebe");
  await d.asSystem(async (ctx) => {
    await sql`update ill_request set ended_at = ${ctx.clock.now().toString()}`.execute(ctx.tx);
    const never = ctx.clock.now().add({ hours: 24 * 3650 });
    for (const { expire } of lendingPrivacy.retention ?? []) await expire(ctx, never);
  });
  expect((await readers()).join("\n")).not.toContain("Grebe");
  expect(await facts()).toEqual(before);
});
