import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson } from "#kernel/identity";
import { type Ctx, libraryByCode } from "#kernel/tenancy";
import { importDirectory } from "#modules/directory";
import { deskArticles } from "#modules/reference";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { readConsortium } from "./consortium.ts";
import { readKnowledge } from "./knowledge-file.ts";
import { loadKnowledge } from "./knowledge.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  const { raw, libraries } = readConsortium();
  await d.asSystem(async (ctx) => {
    await importDirectory(ctx, raw);
    for (const { code, staff } of libraries) {
      const library = (await libraryByCode(ctx, code))?.id ?? null;
      const [role, home] = ["library-administrator" as const, { role: "staff" as const, library }];
      for (const { name, email, roles } of staff) {
        if (roles.includes(role)) await addPerson(ctx, { name, email, roles: [{ role, library }] });
        if (roles.includes("network-coordinator"))
          await addPerson(ctx, {
            name,
            email,
            roles: [home, { role: "network-coordinator", library: null }],
          });
      }
    }
  });
  await loadKnowledge(d.run);
});
afterAll(() => d.close());

const articlesAt = async (code: string | null) => {
  const id = code === null ? null : (await d.asSystem((ctx) => libraryByCode(ctx, code)))?.id;
  const principal = { kind: "system", reason: "test" } as const;
  const visitor = { principal, library: id ?? null, locale: "en", reach: "software" } as const;
  return d.run(visitor, (ctx: Ctx) => deskArticles(ctx));
};

test("the network and its libraries have written answers, with something to do at their desks", async () => {
  const network = await articlesAt(null);
  expect(network.length).toBe(
    readKnowledge().articles.filter((one) => one.library === null).length,
  );
  expect(network.filter(({ isOverdue }) => isOverdue)).toHaveLength(1);
  expect(network.flatMap(({ stale }) => stale)).toEqual(["ar", "es"]);
  const merrow = await articlesAt("port-merrow");
  expect(merrow.map(({ state }) => state)).toContain("draft");
  expect(merrow[0]).toMatchObject({ isOverdue: true });
  const [instead] = await articlesAt("tamar");
  expect(instead?.article.texts[0]?.title).toBe("Who may use the hospital library?");
});

test("loading it again adds nothing", async () => {
  const count = async () =>
    (await Promise.all([articlesAt(null), articlesAt("tamar"), articlesAt("manara")])).map(
      (rows) => rows.length,
    );
  const before = await count();
  await loadKnowledge(d.run);
  expect(await count()).toEqual(before);
});
