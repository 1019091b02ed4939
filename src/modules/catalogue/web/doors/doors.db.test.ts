import { afterAll, beforeAll, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type Answered, asking } from "../testing/asking.ts";
import { shelve } from "../testing/shelf.ts";
import { doors } from "./doors.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;

beforeAll(async () => {
  d = await testDeployment({ Z3950_PORT: "2109" });
  await shelve(d, "saltbush-flat", "saltbush-flat.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
});
afterAll(() => d.close());

const isOpen = ({ status }: Answered) => status >= 200 && status < 300;

it("names doors that are open, each for itself and for one library", async () => {
  const { status, text } = await get("/about/open-doors");
  expect(status).toBe(200);
  const open = doors.filter(({ address }) => address(d.config) !== null);
  expect(text.match(/<h2/g)).toHaveLength(open.length);
  for (const { key, address, ofLibrary, described } of open) {
    const whole = address(d.config) ?? "";
    expect(text).toContain(whole);
    for (const one of [whole, ofLibrary?.(d.config, "saltbush-flat"), described?.(d.config)])
      if (one?.startsWith("http")) expect(isOpen(await get(one)), `${key}: ${one}`).toBe(true);
  }
});

it("names the Z39.50 door where there is one", () => {
  const door = doors.find(({ key }) => key === "z3950");
  const config = { ...d.config, Z3950_PORT: 2100 };
  expect(door?.address(config)).toBe("localhost:2100/Default");
  expect(door?.ofLibrary?.(config, "rohan")).toBe("localhost:2100/rohan");
  expect(door?.address({ ...config, Z3950_PORT: 0 })).toBeNull();
});

it("is linked from the foot of every page, in every language", async () => {
  for (const lang of ["en", "es", "ar"]) {
    expect((await get(`/find?q=a&lang=${lang}`)).text).toContain('href="/about/open-doors"');
    expect((await get(`/about/open-doors?lang=${lang}`)).text).toContain('<h2 id="sru"');
  }
});
