import { readXlsx } from "hucre/xlsx";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#kernel/access";
import { libraryByCode, type Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { importDirectory } from "../../actions/import-directory.ts";
import { directoryModule } from "../../module.ts";
import { asker, demo, signedIn } from "../testing/demo-visitors.ts";

let d: TestDeployment;
let get: ReturnType<typeof asker>["get"];
let post: ReturnType<typeof asker>["post"];
let administrator: string;
let staff: string;
let coordinator: string;
let stranger: Visitor;

beforeAll(async () => {
  d = await testDeployment();
  ({ get, post } = asker(await d.app([directoryModule()])));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  administrator = await signedIn(d.asSystem, "ruth", "library-administrator", "port-merrow");
  staff = await signedIn(d.asSystem, "sam", "staff", "tamar");
  coordinator = await signedIn(d.asSystem, "nadia", "network-coordinator", null);
  stranger = { principal: anonymous, library: null, locale: "en" };
});
afterAll(() => d.close());

const COSTS = "/network/cost-sharing";
const form = (own: Record<string, string> = {}): [string, string][] => [
  ...Object.entries({
    "name.en": "Journals",
    year: "2026",
    currency: "EUR",
    total: "1000.00",
    "formula.kind": "use",
    "parties.port-merrow.use": "1",
    "parties.tamar.use": "1",
    "parties.aberwen.use": "1",
    ...own,
  }),
  ["parties", "port-merrow"],
  ["parties", "tamar"],
  ["parties", "aberwen"],
];

async function added(own: Record<string, string> = {}): Promise<string> {
  const answer = await post(COSTS, coordinator, form(own));
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}

const text = async (path: string, cookie = coordinator) => (await get(path, cookie)).text();
const visible = (visitor: Visitor, table: string) =>
  d.run(visitor, async (ctx) => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)}`.execute(ctx.tx);
    return rows[0]?.n;
  });

describe("a shared cost", () => {
  test("is entered, and its page says who pays what and why, to the cent", async () => {
    const page = await text(await added());
    expect(page).toContain("Journals 2026");
    expect(page).toContain("€333.34");
    expect(page).toContain("Use of all libraries together is 3; that of ");
    expect(page).toContain("Rounded down, some units are left over");
  });

  test("with something missing is kept, says what, and cannot be fixed", async () => {
    const address = await added({ "parties.tamar.use": "" });
    expect(await text(address)).toMatch(/Tamar[^<]*: Use is missing/);
    await post(`${address}/results`, coordinator);
    expect(await text(address)).toContain("Nothing has been fixed yet");
    expect((await get(`${address}/shares.csv`, coordinator)).status).toBe(404);
  });

  test.each([
    ["total", "12.345", "Write an amount"],
    ["currency", "XXQ", "Choose a currency"],
    ["year", "soon", "Write a year"],
    ["formula.kind", "by moon", "Choose what the cost is shared by"],
    ["formula.weights.use", "-1", "Write a weight"],
    ["parties.tamar.use", "many", "Write a whole number"],
    ["parties.tamar.tier", "9", "Choose a tier"],
    ["parties.tamar.minimum", "1e3", "Write an amount"],
  ])("with %s %s comes back with the fault and what was typed", async (name, value, fault) => {
    const answer = await post(COSTS, coordinator, form({ [name]: value }));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(fault);
    expect(page).toContain('value="Journals"');
  });

  test("is removed and put back", async () => {
    const address = await added();
    await post(`${address}/removal`, coordinator);
    expect((await get(address, coordinator)).status).toBe(404);
    await post(`${address}/restoration`, coordinator);
    expect((await get(address, coordinator)).status).toBe(200);
  });

  test("is the coordinator's alone", async () => {
    const address = await added();
    for (const path of [COSTS, address, `${address}/what-if`, `${address}/shares.csv`])
      expect((await get(path, administrator)).status, path).toBe(403);
    expect((await post(COSTS, administrator, form())).status).toBe(403);
    expect((await post(`${address}/results`, administrator)).status).toBe(403);
    expect((await get(`${COSTS}/00000000-0000-0000-0000-000000000000`, coordinator)).status).toBe(
      404,
    );
  });
});

describe("what if", () => {
  const tried = "formula.kind=equal&formula.maximum=400";
  test("another formula is compared, library by library, and nothing is saved", async () => {
    const address = await added({ "parties.tamar.use": "8" });
    const page = await text(`${address}/what-if?${tried}`);
    expect(page).toContain("€800.00");
    expect(page).toContain("-€466.67");
    expect(await text(address)).toContain("€800.00");
  });

  test("it can be taken over", async () => {
    const address = await added({ "parties.tamar.use": "8" });
    const answer = await post(`${address}/formula`, coordinator, { "formula.kind": "equal" });
    expect(answer.status).toBe(303);
    expect(await text(address)).toContain("€333.33");
  });

  test.each([
    "formula.kind=",
    "formula.kind=mixed&formula.weights.use=x",
    "formula.kind=use&formula.minimum=-",
  ])("%s is refused with its fault", async (query) => {
    const answer = await get(`${await added()}/what-if?${query}`, coordinator);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Please mend this first");
  });
});

describe("figures from a list", () => {
  test("are taken in, and each line that cannot be used is named", async () => {
    const address = await added();
    const list = "library;loans\nport-merrow;70\nZZ-TMRH;20\nnowhere;3\naberwen;ten";
    const answer = await post(`${address}/figures`, coordinator, { basis: "use", list });
    const page = await answer.text();
    expect(page).toContain("Line 4: nowhere;3 – no library of this cost has this code");
    expect(page).toContain("Line 5: aberwen;ten – the figure is no whole number");
    expect(await text(address)).toContain("€769.23");
  });

  test("a file does as well", async () => {
    const address = await added();
    const body = new FormData();
    body.set("basis", "use");
    body.set("list", "");
    body.set("file", new File(["tamar,0\nport-merrow,3"], "loans.csv", { type: "text/csv" }));
    const app = await d.app([directoryModule()]);
    const answer = await app.request(`http://localhost:3000${address}/figures`, {
      method: "POST",
      body,
      headers: { origin: "http://localhost:3000", accept: "text/html", cookie: coordinator },
    });
    expect(await answer.text()).toContain("2 figures were taken in");
    expect(await text(address)).toContain("€750.00");
  });

  test("of which nothing can be used is refused", async () => {
    const answer = await post(`${await added()}/figures`, coordinator, { list: "\0;;\n" });
    expect(answer.status).toBe(422);
  });
});

describe("fixed shares", () => {
  test("do not move when the cost is changed, and can be withdrawn and hold again", async () => {
    const address = await added();
    await post(`${address}/results`, coordinator);
    expect((await post(address, coordinator, form({ total: "4000" }))).status).toBe(303);
    const changed = await text(address);
    expect(changed).toContain("What is fixed has not moved");
    const result = /results\/([0-9a-f-]{36})"/.exec(changed)?.[1] ?? "";
    expect(await text(`${address}/results/${result}`)).toContain("€333.34");
    await post(`${address}/results/${result}/withdrawal`, coordinator);
    expect(await text(address)).toContain("Withdrawn ");
    await post(`${address}/results/${result}/reinstatement`, coordinator);
    expect(await text(address)).toContain("Holds");
  });

  test("are not to be changed even by the program", async () => {
    await post(`${await added()}/results`, coordinator);
    for (const statement of [
      sql`update shared_cost_share set amount = 1`,
      sql`delete from shared_cost_share`,
      sql`update shared_cost_result set total = 1`,
      sql`delete from shared_cost_result`,
    ])
      await expect(d.asSystem((ctx) => statement.execute(ctx.tx))).rejects.toThrow(
        "permission denied",
      );
  });

  test("each library sees its own share with the steps, and no other's", async () => {
    const address = await added({ "parties.tamar.use": "8", "name.en": "Maps of the sea" });
    await post(`${address}/results`, coordinator);
    const list = await text("/desk/tamar/cost-sharing", staff);
    expect(list).toContain("Maps of the sea 2026");
    expect(list).toContain("€800.00");
    const own = /\/desk\/tamar\/cost-sharing\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
    const page = await text(own, staff);
    expect(page).toContain("No rounding is needed: €800.00");
    expect(page).not.toContain("Aberwen");
    const csv = await text(`${own}/share.csv`, staff);
    expect(csv.trim().split("\r\n")).toHaveLength(2);
    expect((await get(own.replace("tamar", "port-merrow"), staff)).status).toBe(403);
    // A library that does not take part has no such page, though it knows the address.
    const kingfisher = await signedIn(d.asSystem, "kit", "staff", "kingfisher");
    expect((await get(own.replace("tamar", "kingfisher"), kingfisher)).status).toBe(404);
  });

  test("rows are seen by those whom they concern", async () => {
    const library = await d.asSystem((ctx) => libraryByCode(ctx, "tamar"));
    const other = await d.asSystem((ctx) => libraryByCode(ctx, "kingfisher"));
    const tables = ["shared_cost", "shared_cost_party", "shared_cost_result", "shared_cost_share"];
    for (const table of tables) {
      expect(await visible(stranger, table), table).toBe(0);
      expect(await visible({ ...stranger, library: other?.id ?? null }, table), table).toBe(0);
      expect(await visible({ ...stranger, reach: "network" }, table), table).toBeGreaterThan(0);
    }
    const own = { ...stranger, library: library?.id ?? null };
    expect(await visible(own, "shared_cost")).toBe(0);
    expect(await visible(own, "shared_cost_result")).toBe(await visible(own, "shared_cost_share"));
    const insert = sql`insert into shared_cost_share (result_id, library_id, amount, workings)
      select id, ${library?.id ?? ""}, 1, '{}' from shared_cost_result limit 1`;
    await expect(d.run(own, (ctx) => insert.execute(ctx.tx))).rejects.toThrow("row-level security");
  });
});

test("the shares are taken along as CSV and XLSX", async () => {
  const address = await added();
  const csv = await text(`${address}/shares.csv`);
  expect(csv).toContain("Code,Library,By use,Part,Exact amount,Limit,Share,Currency");
  expect(csv).toMatch(/aberwen,.*,1,0\.33333333,333\.333333,,333\.34,EUR/);
  const answer = await get(`${address}/shares.xlsx`, coordinator);
  const book = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  expect(book.sheets[0]?.rows).toHaveLength(4);
});
