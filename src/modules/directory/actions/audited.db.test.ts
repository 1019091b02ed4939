import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packageRoot } from "#kernel/config";
import { newId } from "#kernel/ids";
import { allLibraries, type Ctx, type Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { auditedEntries } from "./audited.ts";
import { importDirectory } from "./import-directory.ts";
import { readMember } from "./read-directory.ts";

const demo: unknown = JSON.parse(readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"));

let d: TestDeployment;
let library: Library;
beforeAll(async () => {
  d = await testDeployment();
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  const [merrow] = (await d.asSystem(allLibraries)).filter(({ code }) => code === "port-merrow");
  if (merrow) library = merrow;
});
afterAll(() => d.close());

const noted = (action: string, subject: string | null) => ({
  id: newId(),
  action: `directory.${action}`,
  subject,
  detail: {},
});

/** How many answers of the database had how many rows while something was done. */
async function reading<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>) {
  const rows: number[] = [];
  const tx = ctx.tx.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      rows.push(result.rows.length);
      return Promise.resolve(result);
    },
  });
  return { done: await work({ ...ctx, tx }), rows };
}

it("names places and people of many deeds in one question each", async () => {
  await d.asSystem(async (ctx) => {
    const member = await readMember(ctx, library.code);
    const [branch, person] = [member?.branches[0], member?.staff[0]];
    const ofBranch = ["branch-added", "hours-changed", "closure-added", "branch-changed"].map(
      (action) => noted(action, branch?.code ?? ""),
    );
    const ofPerson = ["person-added", "person-changed"].map((action) =>
      noted(action, person?.entryId ?? ""),
    );
    const nobody = [noted("person-removed", newId()), noted("person-added", "Ruth Once")];
    const { done, rows } = await reading(ctx, (counted) =>
      auditedEntries(counted, library, [...ofBranch, ...ofPerson, ...nobody]),
    );
    expect(ofBranch.map(({ id }) => done.get(id)?.href)).toEqual(
      ofBranch.map(() => `/desk/port-merrow/directory/branches/${branch?.code}`),
    );
    expect(ofPerson.map(({ id }) => done.get(id)?.name)).toEqual([person?.name, person?.name]);
    expect(nobody.filter(({ id }) => done.has(id))).toEqual([]);
    expect(rows).toEqual([member?.branches.length, 1]);
  });
});

it("reads of agreements those that the audit speaks of, and nothing for deeds of others", async () => {
  await d.asSystem(async (ctx) => {
    const signed = noted("agreement-signed", "caldera");
    const { done, rows } = await reading(ctx, (counted) =>
      auditedEntries(counted, library, [signed]),
    );
    expect([...done.values()]).toMatchObject([{ href: "/desk/port-merrow/agreements/caldera" }]);
    expect(rows).toEqual([1, 1]);
    const others = [
      noted("imported", null),
      { ...noted("person-added", null), action: "lending.sent-again" },
    ];
    const ofOthers = await reading(ctx, (counted) => auditedEntries(counted, library, others));
    expect([ofOthers.done.size, ofOthers.rows]).toEqual([0, []]);
  });
});

it("names the parties that details speak of", async () => {
  await d.asSystem(async (ctx) => {
    const signed = noted("agreement-signed", "caldera");
    const named = await auditedEntries(ctx, library, [
      { ...signed, detail: { party: "library:port-merrow" } },
    ]);
    expect(named.get("library:port-merrow")).toEqual({
      name: "Port Merrow Public Library",
      href: null,
    });
  });
});
