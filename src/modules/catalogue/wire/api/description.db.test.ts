import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { asking } from "../../web/testing/asking.ts";
import { shelve } from "../../web/testing/shelf.ts";

type Schema = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
};
type Parameter = {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required: boolean;
  readonly schema: Schema;
  readonly example?: string | number | readonly string[];
};
type Operation = {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;
      }
    >
  >;
};
type Description = {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};
type Values = Readonly<Record<string, string | readonly string[]>>;

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;
let description: Description;
let ajv: Ajv2020;

beforeAll(async () => {
  d = await testDeployment();
  await shelve(d, "museo-alba", "museo-alba.mrc");
  await shelve(d, "port-merrow", "port-merrow.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
  description = JSON.parse((await get("/api/v1/openapi.json")).text);
  ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "api", components: description.components });
});
afterAll(() => d.close());

const operations = () =>
  Object.entries(description.paths).map(([path, { get }]) => ({ path, ...get }));

/** The address of a request with these values. */
function addressOf(path: string, parameters: readonly Parameter[], values: Values): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: where } of parameters)
    for (const value of [values[name] ?? []].flat())
      if (where === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(value));
      else query.append(name, value);
  return query.size === 0 ? filled : `${filled}?${query}`;
}

/** Whether an answer is what the description says of its status; the faults where not. */
function faultsIn(operation: Operation, status: number, type: string, text: string): string {
  const described = operation.responses[String(status)];
  if (!described) return `${status} is not described`;
  const media = type.replace(/;.*/, "");
  const reference = described.content?.[media]?.schema.$ref;
  if (!reference) return text === "" && !described.content ? "" : `${media} is not described`;
  const valid = ajv.getSchema(`api${reference}`);
  return valid?.(JSON.parse(text)) ? "" : ajv.errorsText(valid?.errors);
}

async function answer(operation: Operation & { readonly path: string }, values: Values) {
  const address = addressOf(operation.path, operation.parameters, values);
  const { status, text, header } = await get(address, { headers: { accept: "*/*" } });
  return {
    address,
    status,
    faults: faultsIn(operation, status, header("content-type") ?? "", text),
  };
}

const exampleOf = (parameters: readonly Parameter[]): Values =>
  Object.fromEntries(
    parameters.flatMap(({ name, example }) =>
      example === undefined ? [] : [[name, Array.isArray(example) ? example : String(example)]],
    ),
  );

describe("the description of the API", () => {
  it("has an example of every operation, which answers as described", async () => {
    expect(operations().length).toBeGreaterThan(10);
    for (const operation of operations()) {
      const values = exampleOf(operation.parameters);
      for (const { name, required } of operation.parameters)
        if (required) expect([operation.path, name, values[name]]).not.toContain(undefined);
      expect(await answer(operation, values)).toMatchObject({ status: 200, faults: "" });
    }
  });

  it("describes every answer, whatever is asked", async () => {
    const all = operations();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: all.length - 1 }).chain((at) => {
          const operation = all[at] ?? all[0];
          if (!operation) throw new Error("no operation");
          const values = Object.fromEntries(
            operation.parameters.map((one) => [one.name, anyValue(one)] as const),
          );
          const requiredKeys = operation.parameters
            .filter((one) => one.required)
            .map(({ name }) => name);
          return fc.record({
            operation: fc.constant(operation),
            values: fc.record(values, { requiredKeys }),
          });
        }),
        async ({ operation, values }) => {
          const { address, status, faults } = await answer(operation, values);
          expect([address, faults]).toEqual([address, ""]);
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("says what is right: a question within its schemas is never refused", async () => {
    const all = operations().filter(({ path }) => !path.includes("{"));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all).chain((operation) => {
          const free = operation.parameters.filter(({ name }) => name !== "near");
          const values = Object.fromEntries(
            free.map((one) => [one.name, rightValue(one.schema)] as const),
          );
          const requiredKeys = free.filter((one) => one.required).map(({ name }) => name);
          return fc.record({
            operation: fc.constant(operation),
            values: fc.record(values, { requiredKeys }),
          });
        }),
        async ({ operation, values }) => {
          expect(await answer(operation, values)).toMatchObject({ status: 200, faults: "" });
        },
      ),
      { numRuns: 150 },
    );
  });
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }).map((one) => one.toWellFormed()),
  fc.constantFrom(
    "history",
    "\u0000",
    "'--",
    '"',
    "*",
    "-",
    "../..",
    "%",
    "__proto__",
    "x".repeat(500),
    "1e9",
    "-1",
    "0x1f",
  ),
);

/** Mostly what the schema wants, and sometimes anything. */
function anyValue({ schema, in: where }: Parameter): fc.Arbitrary<string | string[]> {
  const one = where === "path" ? text.filter((value) => !/^\.{0,2}$/.test(value)) : text;
  return fc.oneof(
    { weight: 4, arbitrary: rightValue(schema) },
    { weight: 1, arbitrary: one },
    ...(where === "query" ? [{ weight: 1, arbitrary: fc.array(text, { maxLength: 3 }) }] : []),
  );
}

function rightValue(schema: Schema): fc.Arbitrary<string | string[]> {
  if (schema.type === "array")
    return fc.array(rightText(schema.items ?? {}), { minLength: 1, maxLength: 3 });
  return rightText(schema);
}

function rightText(schema: Schema): fc.Arbitrary<string> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === "integer")
    return fc
      .integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 100, 9999) })
      .map(String);
  if (schema.format === "uuid") return fc.uuid();
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  return fc.string({
    unit: "grapheme",
    minLength: 1,
    maxLength: Math.min(12, schema.maxLength ?? 12),
  });
}

describe("programs of any page", () => {
  it("may read the answers", async () => {
    for (const path of ["/api/v1/titles", "/api/v1/titles/none", "/api/v1/nothing-here"]) {
      const { header } = await get(path, { headers: { origin: "https://elsewhere.example" } });
      expect(header("access-control-allow-origin")).toBe("*");
      expect(header("cross-origin-resource-policy")).toBe("cross-origin");
      expect(header("access-control-allow-credentials")).toBeNull();
    }
    const preflight = await get("/api/v1/titles", {
      method: "OPTIONS",
      headers: {
        origin: "https://elsewhere.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.header("access-control-allow-headers")).toMatch(/if-none-match/i);
  });

  it("find the description from any answer", async () => {
    const { header } = await get("/api/v1/libraries");
    expect(header("link")).toContain('/api/v1/openapi.json>; rel="service-desc"');
    expect(header("vary") ?? "").not.toMatch(/cookie/i);
  });
});

describe("pages of titles", () => {
  const links = (header: string | null) =>
    new Map(
      [...(header ?? "").matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, href = "", rel = ""]) => [
        rel,
        href,
      ]),
    );

  it("lead to one another until all are read", async () => {
    const seen = new Set<string>();
    let total = 0;
    for (let path: string | undefined = "/api/v1/titles?q=art&size=7"; path;) {
      const { text: body, header } = await get(path);
      const page: { total: number; titles: { id: string }[] } = JSON.parse(body);
      total = page.total;
      for (const { id } of page.titles) seen.add(id);
      const next = links(header("link")).get("next");
      path = next && new URL(next).pathname + new URL(next).search;
    }
    expect(total).toBeGreaterThan(14);
    expect(seen.size).toBe(total);
  });

  it("know their first and last also behind the end", async () => {
    const { header } = await get("/api/v1/titles?q=art&size=7&page=400");
    const found = links(header("link"));
    expect(found.has("next")).toBe(false);
    expect(found.get("prev")).toBe(found.get("last"));
    expect(JSON.parse((await get(found.get("last") ?? "")).text).titles.length).toBeGreaterThan(0);
  });

  it("put titles of a library and those near it first", async () => {
    const first = async (near: string) =>
      JSON.parse((await get(`/api/v1/titles?q=art&size=3&near=${near}`)).text).titles.map(
        (one: { holdings: { library: string }[] }) => one.holdings.map(({ library }) => library),
      );
    expect((await first("port-merrow")).flat()).toContain("port-merrow");
    expect((await get("/api/v1/titles?near=nowhere")).status).toBe(400);
  });
});
