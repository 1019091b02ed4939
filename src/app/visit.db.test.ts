import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allLibraries, type Run } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { visitor } from "./visit.ts";

let d: TestDeployment;
let actingAt: ReturnType<typeof asking>;
beforeAll(async () => {
  d = await testDeployment();
  await d.library("harbour");
  actingAt = asking(d.run);
});
afterAll(() => d.close());

/** Makes requests with a cookie. @returns the code of the library in whose name that is */
function asking(run: Run) {
  const visitOf = visitor({ ...d, run });
  const app = new Hono().get("*", async (c) => c.json((await visitOf(c)).library?.code ?? null));
  return async (path: string, cookie = ""): Promise<unknown> =>
    (await app.request(path, { headers: { cookie } })).json();
}

test("the address says in whose name a request is made, else the visitor's choice", async () => {
  expect(await actingAt("/desk/HARBOUR/catalogue")).toBe("harbour");
  expect(await actingAt("/ask/harbour")).toBe("harbour");
  expect(await actingAt("/find", "home=harbour")).toBe("harbour");
  expect(await actingAt("/ask/nobody", "home=harbour")).toBe("harbour");
  expect(await actingAt("/desk/nobody", "home=harbour")).toBeNull();
  expect(await actingAt("/network", "home=harbour")).toBeNull();
  expect(await actingAt("/find")).toBeNull();
});

test.each(["desk", "libraries", "ask"])(
  "a library just added is found at once at /%s",
  async (place) => {
    const code = `new-${place}`;
    expect(await actingAt(`/${place}/${code}`)).toBeNull();
    await d.library(code);
    expect(await actingAt(`/${place}/${code}`)).toBe(code);
  },
);

test("addresses of libraries that do not exist have no more read than one row", async () => {
  let readings = 0;
  const at = asking((who, work) => {
    if (Object.is(work, allLibraries)) readings += 1;
    return d.run(who, work);
  });
  const paths = ["/desk/nobody", "/libraries/nobody", "/ask/nobody", "/desk/a%20b", "/desk/", "/"];
  // At once, so that what is remembered of all libraries does not grow old meanwhile.
  expect(await Promise.all(paths.map((path) => at(path)))).toEqual(paths.map(() => null));
  expect(readings).toBe(1);
});
