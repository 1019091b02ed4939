import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LiveAnswer, LiveCopy } from "#modules/catalogue";
import type { PersonId } from "#kernel/ids";
import type { Ctx, Library, Reach, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { kohaPeer, type KohaPeer } from "#test/peers/koha";
import { saveTarget } from "../../../catalogue/actions/availability/set-target.ts";
import { administrator, deliver } from "../../../catalogue/test/deliver.ts";
import * as sample from "../../../catalogue/test/records.ts";
import type { Finding } from "../../model/checks/finding.ts";
import { usualSettings } from "../../model/settings/lending-settings.ts";
import { readReader } from "../../store/readers.ts";
import { readRequest } from "../../store/requests.ts";
import { type Members, members } from "../../test/members.ts";
import { actOnRequest } from "../act-on-request.ts";
import { type PlaceInput, placeRequest } from "../place-request.ts";
import { lendingPrivacy } from "../privacy.ts";
import { changeLendingSettings } from "../settings/lending-settings.ts";
import { type Intended, preflight } from "./preflight.ts";
import { requestAfterChecks } from "./request-after-checks.ts";

let d: TestDeployment;
let m: Members;
let home: Library;
let reader: Visitor;
let staff: Visitor;
let admin: Visitor;
let atHome: string;
let elsewhere: string;
let koha: KohaPeer;

beforeAll(async () => {
  d = await testDeployment({ AVAILABILITY_MS: "400" });
  m = await members(d);
  home = await m.library("port-merrow");
  staff = await m.somebody("port-merrow");
  admin = await m.somebody("port-merrow", "library-administrator");
  await deliver(
    d,
    home,
    sample.file({ number: "7", title: "Salt at home", copies: [["b7", "available"]] }),
  );
  await deliver(
    d,
    await m.library("aberwen"),
    sample.file({ number: "8", title: "Salt elsewhere", copies: [["w8", "available"]] }),
  );
  [atHome, elsewhere] = [await titleOf("7"), await titleOf("8")];
  koha = await kohaPeer({
    biblios: { "7": { items: [{ itemnumber: 1, barcode: "b7", itemcallnumber: "S 1" }] } },
  });
});
afterAll(async () => {
  await koha.close();
  await d.close();
});
beforeEach(async () => {
  reader = await m.somebody("port-merrow", "reader");
  await settings({});
});

async function titleOf(number: string): Promise<string> {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
    }>`select cluster_id as id from cluster_member where control_number = ${number}`.execute(
      ctx.tx,
    ),
  );
  return rows[0]?.id ?? "";
}

const settings = (parts: object) =>
  d.run(admin, (ctx) => changeLendingSettings(ctx, home, { ...usualSettings, ...parts }));
const personOf = ({ principal }: Visitor): PersonId => {
  if (principal.kind !== "person") throw new Error("nobody");
  return principal.id;
};
const look = (parts: Partial<Intended> = {}, visitor = reader) =>
  d.run(visitor, (ctx) =>
    preflight(ctx, {
      library: home.id,
      person: personOf(visitor),
      titleId: elsewhere,
      citation: { title: "Salt elsewhere" },
      service: "Loan",
      ...parts,
    }),
  );
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const wish = (parts: Partial<PlaceInput> = {}): PlaceInput => ({
  service: "Loan",
  titleId: elsewhere,
  citation: { title: "Salt elsewhere" },
  ...parts,
});
const place = (visitor: Visitor, parts: Partial<PlaceInput> = {}) =>
  d.run(visitor, (ctx) => placeRequest(ctx, home.id, wish(parts)));

describe("before anybody is asked", () => {
  it("nothing stands in the way of a title that others have", async () => {
    expect(await look()).toEqual([]);
  });

  it("a title that is on the shelf at home stops, unless another copy is needed", async () => {
    const about = { titleId: atHome, citation: { title: "Salt at home" } };
    expect(await look(about)).toEqual([
      expect.objectContaining({
        code: "at-home",
        weight: "stops",
        override: true,
        value: { there: 1, branch: "MAIN", callNumber: null, live: 0 },
      }),
    ]);
    expect(await look({ ...about, overrides: ["at-home"] })).toEqual([]);
  });

  it("believes the library's own system rather than its catalogue", async () => {
    const copy = (parts: Partial<LiveCopy>): LiveCopy => ({
      barcode: "b7",
      branch: "MAIN",
      shelving: null,
      callNumber: null,
      part: null,
      status: "on-loan",
      statusText: null,
      loanable: null,
      due: "2026-12-24",
      ...parts,
    });
    const told = async (copies: readonly LiveCopy[], holds: number | null) => {
      const answer: LiveAnswer = {
        kind: "found",
        at: Temporal.Now.instant(),
        copies,
        holds,
        complete: true,
      };
      const live = new Map([[atHome, new Map([["port-merrow", answer]])]]);
      return look({ titleId: atHome, citation: { title: "Salt at home" }, live });
    };
    expect(await told([copy({})], 0)).toMatchObject([
      { code: "home-copy-out", weight: "tells", value: { total: 1, due: "2026-12-24" } },
    ]);
    expect(codes(await told([copy({ status: "available", due: null })], 1))).toEqual([
      "home-copy-out",
    ]);
    expect(await told([copy({ status: "available" })], 0)).toMatchObject([{ value: { live: 1 } }]);
    const reference = copy({ status: "available", loanable: false });
    expect(codes(await told([reference], 0))).toEqual(["home-copy-out"]);
  });

  it("the same request again stops; staff are told of others for the same title, readers are not", async () => {
    const row = await place(reader);
    expect(await look()).toMatchObject([
      { code: "same-request", weight: "stops", override: false, value: { number: row.number } },
    ]);
    const other = await m.somebody("port-merrow", "reader");
    const seen = await look({}, other);
    expect(codes(seen)).toEqual(["same-title-here"]);
    expect(seen[0]).toMatchObject({ audience: "staff", weight: "tells" });
    await d.run(staff, (ctx) => actOnRequest(ctx, row.id, "cancel"));
  });

  it("keeps to the limits that the library has set; staff may make exceptions", async () => {
    await settings({ openPerReader: 1, yearlyPerReader: 1 });
    await place(reader, { titleId: null, citation: { title: "Another book" }, suppliers: [] });
    const open = await place(reader);
    const found = await look({ citation: { title: "A third" }, titleId: null });
    expect(codes(found)).toEqual(["too-many-open", "too-many-this-year"]);
    expect(found[1]?.value).toMatchObject({ placed: 2, limit: 1 });
    expect(found.every(({ override }) => !override)).toBe(true);
    expect(
      await look({ titleId: null, citation: { title: "A third" }, overrides: codes(found) }),
    ).toHaveLength(2);
    const byStaff = await look(
      {
        person: personOf(reader),
        titleId: null,
        citation: { title: "A third" },
        overrides: codes(found),
      },
      staff,
    );
    expect(byStaff).toEqual([]);
    expect(open.supplier).toBe("ISIL:ZZ-ABWN");
    await d.run(staff, (ctx) => actOnRequest(ctx, open.id, "cancel"));
  });

  it("says who may request, what it costs, and what the own system has against a reader", async () => {
    await settings({ mayRequest: "staff", readerPays: { amount: "2.50", currency: "EUR" } });
    expect(codes(await look())).toEqual(["staff-request", "reader-pays"]);
    expect(codes(await look({}, staff))).toEqual(["reader-pays"]);
    await settings({ mayRequest: "nobody" });
    expect(await look({ overrides: ["nobody-requests"] }, staff)).toMatchObject([
      { override: false },
    ]);
    await settings({ unknownReaders: "review" });
    expect(await look({ reader: { kind: "blocked", blocks: ["fines"] } })).toMatchObject([
      { code: "blocked", weight: "stops", value: { blocks: "fines" } },
    ]);
    expect(await look({ reader: { kind: "unknown" } })).toMatchObject([{ weight: "asks-staff" }]);
    expect(await look({ reader: { kind: "unasked", reason: "not-set" } })).toEqual([]);
    await settings({ unknownReaders: "let" });
    expect(await look({ reader: { kind: "unknown" } })).toEqual([]);
  });

  it("is nobody's business but the reader's and the library's staff's", async () => {
    const other = await m.somebody("aberwen");
    await expect(look({ person: personOf(reader) }, other)).rejects.toThrow("forbidden");
    await expect(
      look({ person: personOf(reader) }, await m.somebody("port-merrow", "reader")),
    ).rejects.toThrow("forbidden");
  });
});

describe("a request after the checks", () => {
  const asker = (visitor: Visitor) => ({
    services: d.services,
    run: d.run,
    principal: visitor.principal,
    act: <T>(work: (ctx: Ctx) => Promise<T>, at: { reach?: Reach } = {}) =>
      d.run({ ...visitor, ...at }, work),
  });
  const request = (
    visitor: Visitor,
    parts: Partial<PlaceInput> = {},
    overrides: readonly string[] = [],
  ) => requestAfterChecks(asker(visitor), { library: home, input: wish(parts), overrides });

  it("asks the first of the rota where nothing stands in the way", async () => {
    const placed = await request(reader);
    expect(placed).toMatchObject({
      kind: "placed",
      request: { state: "asking", supplier: "ISIL:ZZ-ABWN" },
      findings: [],
    });
  });

  it("asks nobody where something stops it, and keeps nothing", async () => {
    const before = await d.asSystem((ctx) => sql`select count(*) from ill_request`.execute(ctx.tx));
    const stopped = await request(reader, { titleId: atHome, citation: { title: "Salt at home" } });
    expect(stopped).toMatchObject({ kind: "stopped", findings: [{ code: "at-home" }] });
    expect(
      await d.asSystem((ctx) => sql`select count(*) from ill_request`.execute(ctx.tx)),
    ).toEqual(before);
  });

  it("asks the library's own system at that moment", async () => {
    await d.run(administrator(home), (ctx) =>
      saveTarget(ctx, { settings: { connector: "koha", address: koha.url }, secret: "none" }),
    );
    const stopped = await request(reader, { titleId: atHome, citation: { title: "Salt at home" } });
    expect(stopped).toMatchObject({
      kind: "stopped",
      findings: [{ code: "at-home", value: { live: 1 } }],
    });
    const needed = await request(reader, { titleId: atHome, citation: { title: "Salt at home" } }, [
      "at-home",
    ]);
    expect(needed).toMatchObject({ kind: "placed" });
  });

  it("tells staff at the request of another one for the same title, and pays what the library has set", async () => {
    await settings({ maxCost: { amount: "15.00", currency: "EUR" } });
    await place(staff, { reader: { name: "Somebody else" } });
    const placed = await request(reader);
    if (placed.kind !== "placed") throw new Error("stopped");
    expect(placed.findings).toEqual([]);
    const row = await d.asSystem((ctx) => readRequest(ctx, placed.request.id));
    expect(row).toMatchObject({
      attention: "same-title-here",
      maxCost: "15.00",
      maxCostCurrency: "EUR",
    });
  });

  it("that staff must look at first is kept, and nobody is asked", async () => {
    await settings({ unknownReaders: "review" });
    const visitor = await m.somebody("port-merrow", "reader");
    const row = await d.run(visitor, (ctx) => placeRequest(ctx, home.id, wish(), { review: true }));
    expect(row).toMatchObject({ state: "review", supplier: null });
    await d.run(staff, (ctx) => actOnRequest(ctx, row.id, "cancel"));
  });
});

describe("for whom a request was", () => {
  it("is known as many days as the library has set, others' for thirty", async () => {
    await settings({ readerDays: 10 });
    const [own, other] = [await place(reader), await otherPlace()];
    await d.run(staff, (ctx) => actOnRequest(ctx, own.id, "cancel"));
    const [rule] = lendingPrivacy.retention ?? [];
    // The clock of a deployment 20 days on, at which what ended 30 days before is looked for.
    const cut = Temporal.Now.instant().subtract({ hours: 24 * 10 });
    await d.asSystem(async (ctx) => rule?.expire(ctx, cut));
    expect(await known(own.id)).toBe(false);
    expect(await known(other.id)).toBe(true);
    await d.asSystem(async (ctx) => rule?.expire(ctx, Temporal.Now.instant().add({ hours: 1 })));
    expect(await known(other.id)).toBe(false);
  });

  it("how many a reader placed is counted without them, taken along and erased", async () => {
    await place(reader);
    const taken = await d.asSystem((ctx) => lendingPrivacy.exportPerson(ctx, personOf(reader)));
    expect(taken).toMatchObject({ requestsByYear: [{ requests: 1 }] });
    await d.asSystem((ctx) => lendingPrivacy.erasePerson(ctx, personOf(reader)));
    const left = await d.asSystem((ctx) =>
      sql`select * from ill_reader_year where person_id = ${personOf(reader)}`.execute(ctx.tx),
    );
    expect(left.rows).toEqual([]);
  });

  async function otherPlace() {
    const library = await m.library("tamar");
    const visitor = await m.somebody("tamar", "reader");
    const input = { service: "Loan", citation: { title: "Nobody has it" } } as const;
    return d.run(visitor, (ctx) => placeRequest(ctx, library.id, input));
  }
  const known = (id: string) => d.asSystem(async (ctx) => (await readReader(ctx, id)) !== null);
});
