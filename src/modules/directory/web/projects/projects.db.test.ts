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
let coordinator: string;
let lead: string;
let partner: string;
let outsider: string;

beforeAll(async () => {
  d = await testDeployment();
  ({ get, post } = asker(await d.app([directoryModule()])));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  coordinator = await signedIn(d.asSystem, "nadia", "network-coordinator", null);
  lead = await signedIn(d.asSystem, "ruth", "library-administrator", "port-merrow");
  partner = await signedIn(d.asSystem, "sam", "staff", "tamar");
  outsider = await signedIn(d.asSystem, "kit", "library-administrator", "kingfisher");
});
afterAll(() => d.close());

const NETWORK = "/network/projects";
const HOME = "/desk/port-merrow/projects";
const form = (own: Record<string, string> = {}): [string, string][] => [
  ...Object.entries({
    "name.en": "Voices of the Harbour",
    "purpose.en": "Recording those who worked there.",
    funder: "Tide Foundation",
    grantNumber: "TF-1",
    currency: "EUR",
    starts: "2026-01-01",
    ends: "2027-12-31",
    ...own,
  }),
  ["libraries", "tamar"],
  ["partners", "delta-archive"],
];
const text = async (path: string, cookie = "") => (await get(path, cookie)).text();

async function begun(
  own: Record<string, string> = {},
  cookie = lead,
  root = HOME,
): Promise<string> {
  const answer = await post(root, cookie, form(own));
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}
const idIn = (address: string) => address.split("/").at(-1) ?? "";

async function entered(base: string, kind: string, fields: Record<string, string>, cookie = lead) {
  const answer = await post(`${base}/${kind}`, cookie, fields);
  expect(answer.status, await answer.clone().text()).toBe(303);
  const id = idIn(base);
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
    }>`select id from ${sql.table(`project_${kind}`)} where project_id = ${id} order by id desc limit 1`.execute(
      ctx.tx,
    ),
  );
  return rows[0]?.id ?? "";
}

async function whole(): Promise<{
  readonly base: string;
  readonly line: string;
  readonly milestone: string;
}> {
  const base = await begun();
  const line = await entered(base, "line", { name: "Travel", budget: "1000" });
  await entered(base, "expense", { line, on: "2026-02-01", what: "Ferry", amount: "1250.40" });
  await entered(base, "contribution", {
    party: "library:tamar",
    kind: "hours",
    what: "Transcribing",
    pledged: "40",
    given: "12.5",
    rate: "30",
  });
  const milestone = await entered(base, "milestone", {
    name: "First ten interviews",
    due: "2026-03-01",
    party: "partner:delta-archive",
    person: "Layla",
  });
  await entered(base, "report", {
    from: "2026-01-01",
    to: "2026-03-31",
    text: "We began.\n\nIt went well.",
  });
  return { base, line, milestone };
}

describe("a project's book", () => {
  test("adds up: money by line, contributions by partner, milestones, what was told", async () => {
    const { base } = await whole();
    const page = await text(base, lead);
    for (const said of [
      "€1,000.00",
      "€1,250.40",
      "-€250.40",
      "over the budget",
      "€375.00 / €1,200.00",
      "12.5 h at €30.00",
      "First ten interviews",
      "It went well.",
    ])
      expect(page).toContain(said);
    // Due in the past and not done, by the real calendar or any later one.
    expect(page).toContain("1 late");
  });

  test("a milestone is reached and opened again", async () => {
    const { base, milestone } = await whole();
    await post(`${base}/milestone/${milestone}/completion`, lead);
    expect(await text(base, lead)).toContain("1 of 1");
    await post(`${base}/milestone/${milestone}/reopening`, lead);
    expect(await text(base, lead)).toContain("0 of 1");
  });

  test("an entry is changed, removed and put back", async () => {
    const { base } = await whole();
    const report = await entered(base, "report", {
      from: "2026-04-01",
      to: "2026-04-30",
      text: "Spring.",
    });
    const address = `${base}/report/${report}`;
    expect(await text(address, lead)).toContain("Spring.");
    await post(address, lead, { from: "2026-04-01", to: "2026-04-30", text: "Summer." });
    expect(await text(base, lead)).toContain("Summer.");
    await post(`${address}/removal`, lead);
    expect(await text(base, lead)).not.toContain("Summer.");
    await post(`${address}/restoration`, lead);
    expect(await text(base, lead)).toContain("Summer.");
  });

  test("a line with expenses stays", async () => {
    const { base, line } = await whole();
    const answer = await post(`${base}/line/${line}/removal`, lead);
    expect(answer.headers.get("location")).toBe(`${base}?kept=1`);
    expect(await text(base, lead)).toContain("Travel");
  });

  test.each([
    ["line", { name: "", budget: "1" }, "Give a name"],
    ["line", { name: "x", budget: "1.234" }, "Write an amount"],
    [
      "contribution",
      { party: "library:kingfisher", kind: "money", pledged: "1", given: "" },
      "Choose somebody who takes part",
    ],
    [
      "contribution",
      { party: "library:tamar", kind: "hours", pledged: "1.234", rate: "1" },
      "Write hours",
    ],
    ["expense", { line: "no", on: "2026-01-01", what: "x", amount: "1" }, "Choose a budget line"],
    ["milestone", { name: "x", due: "someday" }, "Choose a day"],
    [
      "report",
      { from: "2026-02-01", to: "2026-01-01", text: "x" },
      "The last day lies before the first",
    ],
  ])("refuses a %s of %j", async (kind, fields, fault) => {
    const answer = await post(`${await begun()}/${kind}`, lead, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(fault);
  });

  test("its report is of a period, and its tables are taken along", async () => {
    const { base } = await whole();
    expect(await text(`${base}/report?from=2026-03-01&to=2026-03-31`, lead)).toContain("€0.00");
    expect((await get(`${base}/report?from=2026-03-01&to=never`, lead)).status).toBe(422);
    expect(await text(`${base}/line.csv`, lead)).toContain("Travel,1000,1250.4,-250.4,EUR");
    expect(await text(`${base}/contribution.csv`, lead)).toContain(
      "Hours of work,40,12.5,30,1200,375,EUR",
    );
    for (const table of ["expense", "milestone"]) {
      const book = await readXlsx(
        new Uint8Array(await (await get(`${base}/${table}.xlsx`, lead)).arrayBuffer()),
      );
      expect(book.sheets[0]?.rows, table).toHaveLength(2);
    }
  });

  test("keeps its currency once there are amounts", async () => {
    const { base } = await whole();
    const answer = await post(base, lead, form({ currency: "JPY" }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("the currency stays");
  });
});

describe("who may what", () => {
  test("who takes part reads all, notes their own, and changes nothing else", async () => {
    const { base, line } = await whole();
    const desk = base.replace("port-merrow", "tamar");
    expect(await text("/desk/tamar/projects", partner)).toContain("Voices of the Harbour");
    expect(await text(desk, partner)).toContain("€1,250.40");
    const own = { party: "library:tamar", kind: "money", what: "Paper", pledged: "5", given: "5" };
    expect((await post(`${desk}/contribution`, partner, own)).status).toBe(303);
    const others = { ...own, party: "library:port-merrow" };
    expect((await post(`${desk}/contribution`, partner, others)).status).toBe(403);
    expect((await post(`${desk}/line`, partner, { name: "Mine", budget: "1" })).status).toBe(403);
    expect(
      (await post(`${desk}/line/${line}`, partner, { name: "Mine", budget: "1" })).status,
    ).toBe(403);
    expect((await post(desk, partner, form())).status).toBe(403);
    expect((await post(`${desk}/removal`, partner)).status).toBe(403);
    expect(
      (
        await post(`${desk}/report`, partner, {
          from: "2026-01-01",
          to: "2026-01-02",
          text: "Ours.",
        })
      ).status,
    ).toBe(303);
  });

  test("who does not take part finds nothing", async () => {
    const { base } = await whole();
    const desk = base.replace("port-merrow", "kingfisher");
    expect((await get(desk, outsider)).status).toBe(404);
    expect((await get(`${desk}/line.csv`, outsider)).status).toBe(404);
    expect(
      (await post(`${desk}/report`, outsider, { from: "2026-01-01", to: "2026-01-02", text: "x" }))
        .status,
    ).toBe(404);
    expect((await get(base, outsider)).status).toBe(403);
    expect((await get(NETWORK, lead)).status).toBe(403);
    expect((await get(`${HOME}/nothing`, lead)).status).toBe(404);
  });

  test("the coordinator keeps every book", async () => {
    const { base } = await whole();
    const address = `${NETWORK}/${idIn(base)}`;
    expect(await text(address, coordinator)).toContain("Travel");
    await post(`${address}/removal`, coordinator);
    expect((await get(base, lead)).status).toBe(404);
    await post(`${address}/restoration`, coordinator);
    expect((await get(base, lead)).status).toBe(200);
  });

  test("strangers see what a shown project is, and never its money, hours, names or reports", async () => {
    const { base } = await whole();
    expect(await text("/projects")).not.toContain("Voices of the Harbour");
    await post(base, lead, form({ shown: "on", "name.en": "Harbour in public" }));
    const list = await text("/projects");
    const address = /\/projects\/[a-z0-9.-]+/.exec(list)?.[0] ?? "";
    const page = await text(address);
    expect(page).toContain("Harbour in public");
    expect(page).toContain("First ten interviews");
    expect(page).toContain("Tide Foundation");
    for (const hidden of ["€", "Travel", "Layla", "It went well", "Transcribing"])
      expect(page).not.toContain(hidden);
    const stranger: Visitor = { principal: anonymous, library: null, locale: "en" };
    const kingfisher = await d.asSystem((ctx) => libraryByCode(ctx, "kingfisher"));
    for (const table of [
      "project_line",
      "project_contribution",
      "project_expense",
      "project_report",
    ])
      for (const visitor of [stranger, { ...stranger, library: kingfisher?.id ?? null }]) {
        const { rows } = await d.run(visitor, (ctx) =>
          sql`select id from ${sql.table(table)}`.execute(ctx.tx),
        );
        expect(rows, table).toEqual([]);
      }
    const { numAffectedRows } = await d.run(
      { ...stranger, library: kingfisher?.id ?? null },
      (ctx) => sql`update project set names = '{}'`.execute(ctx.tx),
    );
    expect(numAffectedRows).toBe(0n);
  });
});
