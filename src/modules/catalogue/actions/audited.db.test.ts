import { afterAll, beforeAll, expect, it } from "vitest";
import type { Ctx, Library } from "#kernel/tenancy";
import { newId } from "#kernel/ids";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { administrator, upload } from "../test/deliver.ts";
import { harvesting } from "../test/harvesting.ts";
import { record } from "../test/records.ts";
import { auditedDeliveries } from "./audited.ts";

let d: TestDeployment;
let library: Library;
beforeAll(async () => {
  d = await testDeployment();
  library = await d.library("isle");
});
afterAll(() => d.close());

/** Counts what is asked of the database. */
function counting(ctx: Ctx) {
  const asked = { queries: 0 };
  const tx = ctx.tx.withPlugin({
    transformQuery: ({ node }) => {
      asked.queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { asked, ctx: { ...ctx, tx } };
}

it("names sources and imports, however many a page has, in two questions", async () => {
  const visitor = administrator(library);
  const { add } = harvesting(d, library);
  const source = await add("https://a.example/oai");
  const files = await Promise.all(
    ["1", "2", "3"].map((number) => upload(d, visitor, record({ number }))),
  );
  const speaking = (action: string, subject: string | null) => ({
    id: newId(),
    action,
    subject,
    detail: {},
  });
  const entries = [
    speaking("catalogue.source-added", source),
    speaking("catalogue.harvest-started", source),
    ...files.map(({ id }) => speaking("catalogue.import-started", id)),
    speaking("catalogue.import-started", newId()),
    speaking("catalogue.import-started", "no id"),
    speaking("catalogue.import-started", null),
    speaking("lending.loan-renewed", source),
  ];
  const { asked, things } = await d.run(visitor, async (real) => {
    const counted = counting(real);
    const things = await auditedDeliveries(counted.ctx, library, entries);
    return { asked: counted.asked, things };
  });
  const base = `/desk/${library.code}/catalogue`;
  const named = { name: "Source", href: `${base}/sources/${source}` };
  expect([...things.values()]).toEqual([
    named,
    named,
    ...files.map(({ id }) => ({ name: "records.mrc", href: `${base}/imports/${id}` })),
  ]);
  expect(asked.queries).toBe(2);
});
