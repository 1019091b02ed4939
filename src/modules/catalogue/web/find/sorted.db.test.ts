import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../test/deliver.ts";
import { file } from "../../test/records.ts";
import { asking } from "../testing/asking.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;

const titles = ["Nz", "Oso", "10 days", "Ñandu", "¡Nube!", "9 days", "Zorro", "باب"];

beforeAll(async () => {
  d = await testDeployment();
  const library = await d.library("one");
  const records = titles.map((title, i) => ({
    number: `n${i}`,
    title,
    author: `${title}, Ada`,
    pages: 100 + i,
  }));
  await deliver(d, library, file(...records));
  await d.searchIsCurrent();
  get = await asking(d);
});
afterAll(() => d.close());

/** The titles as an answer shows them, one after the other. */
async function shown(path: string): Promise<readonly string[]> {
  const { status, text } = await get(path);
  expect(status).toBe(200);
  const places = titles.map((title) => [text.indexOf(`>${title}<`), title] as const);
  expect(places.map(([place]) => place)).not.toContain(-1);
  return places.toSorted(([a], [b]) => a - b).map(([, title]) => title);
}

const root = ["9 days", "10 days", "Ñandu", "¡Nube!", "Nz", "Oso", "Zorro", "باب"];
const spanish = ["9 days", "10 days", "¡Nube!", "Nz", "Ñandu", "Oso", "Zorro", "باب"];
const arabic = ["9 days", "10 days", "باب", "Ñandu", "¡Nube!", "Nz", "Oso", "Zorro"];

describe.each([
  ["results", "/find?sort=title"],
  ["results by author", "/find?sort=author"],
  ["the collection's list", "/collection/titles?sort=title"],
])("%s stand in the order of the reader's language", (_, path) => {
  it.each([
    ["en", root],
    ["es", spanish],
    ["ar", arabic],
  ])("%s", async (locale, order) => {
    expect(await shown(`${path}&lang=${locale}`)).toEqual(order);
  });
});

it("programs are answered in the language they ask for", async () => {
  const headers = { accept: "application/json", "accept-language": "es" };
  const { text } = await get("/api/v1/titles?sort=title", { headers });
  expect([...text.matchAll(/"title":"([^"]+)"/g)].map(([, title]) => title)).toEqual(spanish);
});
