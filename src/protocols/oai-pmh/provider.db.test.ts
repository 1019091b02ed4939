import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../modules/catalogue/test/deliver.ts";
import * as sample from "../../modules/catalogue/test/records.ts";
import { tellFollowers } from "../../app/search/change-followers.ts";
import { changeFollowers } from "../../app/registry.ts";
import { modules } from "../../app/modules.ts";
import { readToken } from "#standards/oaipmh";
import { all, errorIn, goneIn, idsIn, tokenIn } from "./testing/answers.ts";

let d: TestDeployment;
let harbour: Library;
let hill: Library;
let ask: (query: string, init?: RequestInit) => Promise<string>;
beforeAll(async () => {
  d = await testDeployment();
  [harbour, hill] = [await d.library("harbour"), await d.library("hill")];
  const app = await d.app();
  ask = async (query, init) => {
    const response = await app.request(`http://localhost:3000/oai?${query}`, init);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    return response.text();
  };
});
afterAll(() => d.close());

/** Lets the offers follow what was delivered, and then an hour pass. */
const settle = async () => {
  await tellFollowers(d.run, changeFollowers(modules));
  await d.asSystem((ctx) =>
    sql`update offer set stamp = stamp - interval '1 hour'`.execute(ctx.tx),
  );
};
const now = () => `${new Date(Date.now() - 3_590_000).toISOString().slice(0, 19)}Z`;
const titleOf = async (library: Library, number: string) => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ id: string }>`select cluster_id as id from cluster_member
      where library_id = ${library.id} and control_number = ${number}`.execute(ctx.tx),
  );
  return `oai:localhost.invalid:title/${rows[0]?.id ?? ""}`;
};
const book = (number: string, title: string) => ({
  number,
  title,
  copies: [[`b-${number}`, "available"]] as const,
});

describe("a repository that is empty", () => {
  it("says so", async () => {
    expect(errorIn(await ask("verb=ListRecords&metadataPrefix=oai_dc"))).toBe("noRecordsMatch");
    expect(await ask("verb=Identify")).toContain("<deletedRecord>persistent</deletedRecord>");
  });
});

describe("titles for harvesters", () => {
  beforeAll(async () => {
    await deliver(d, harbour, sample.file(book("1", "Alpha rivers"), book("2", "Beta mountains")));
    await deliver(d, hill, sample.file(book("1", "Alpha rivers"), book("3", "Gamma deserts")));
  });

  it("are seen only when their time has come", async () => {
    const { rows: begun } = await d.asSystem((ctx) =>
      sql<{ at: Date }>`select clock_timestamp() as at`.execute(ctx.tx),
    );
    await tellFollowers(d.run, changeFollowers(modules));
    const { rows } = await d.asSystem((ctx) =>
      sql<{
        ahead: boolean;
      }>`select min(stamp) > ${begun[0]?.at}::timestamptz + interval '2 seconds' as ahead
        from offer`.execute(ctx.tx),
    );
    expect(rows[0]?.ahead).toBe(true);
    // Far ahead, so that a slow machine does not see their time come.
    await d.asSystem((ctx) =>
      sql`update offer set stamp = clock_timestamp() + interval '30 minutes'`.execute(ctx.tx),
    );
    expect(errorIn(await ask("verb=ListRecords&metadataPrefix=oai_dc"))).toBe("noRecordsMatch");
    await d.asSystem((ctx) =>
      sql`update offer set stamp = date_trunc('second', clock_timestamp()) - interval '1 hour'`.execute(
        ctx.tx,
      ),
    );
    expect(idsIn(await ask("verb=ListIdentifiers&metadataPrefix=oai_dc"))).toHaveLength(3);
  });

  it("come in every form, with sets, and answer to GET and POST alike", async () => {
    const alpha = await titleOf(harbour, "1");
    const marc = await ask(`verb=GetRecord&metadataPrefix=marc21&identifier=${alpha}`);
    expect(marc).toContain('<datafield tag="035" ind1=" " ind2=" ">');
    expect(marc).toContain("(hill)1");
    expect(all(marc, /<setSpec>([^<]+)</g)).toEqual([
      "form:book",
      "library:harbour",
      "library:hill",
    ]);
    const body = new URLSearchParams({
      verb: "GetRecord",
      metadataPrefix: "oai_dc",
      identifier: alpha,
    });
    const dc = await ask("", { method: "POST", body });
    expect(dc).toContain("<dc:title>Alpha rivers</dc:title>");
    expect(dc).toContain(`/titles/${alpha.split("/")[1] ?? ""}</dc:identifier>`);
  });

  it("are listed by set", async () => {
    const list = (set: string) => ask(`verb=ListIdentifiers&metadataPrefix=marc21&set=${set}`);
    expect(idsIn(await list("library:hill"))).toHaveLength(2);
    expect(idsIn(await list("library"))).toHaveLength(3);
    expect(idsIn(await list("form:book"))).toHaveLength(3);
    expect(errorIn(await list("library:nobody"))).toBe("noRecordsMatch");
    const sets = await ask("verb=ListSets");
    expect(all(sets, /<setSpec>([^<]+)</g)).toEqual([
      "form",
      "library",
      "form:book",
      "library:harbour",
      "library:hill",
    ]);
    expect(all(sets, /<setName>([^<]+)</g)).toContain("harbour Library");
  });

  it("get a new stamp with any change: a copy of any library, a record that leaves", async () => {
    const before = now();
    expect(errorIn(await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&from=${before}`))).toBe(
      "noRecordsMatch",
    );
    await deliver(
      d,
      hill,
      sample.file({ ...book("1", "Alpha rivers"), copies: [["b-1", "on loan"]] }),
    );
    await settle();
    await d.asSystem((ctx) =>
      sql`update offer set stamp = ${new Date().toISOString()}::timestamptz - interval '59 minutes'
      where stamp > now() - interval '61 minutes'`.execute(ctx.tx),
    );
    const changed = idsIn(await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&from=${before}`));
    expect(changed).toEqual([await titleOf(harbour, "1")]);
  });

  it("are deleted in the set of a library that no longer has them, and live on elsewhere", async () => {
    const alpha = await titleOf(harbour, "1");
    await deliver(d, hill, sample.file(book("1", "Alpha rivers")), "delete");
    await settle();
    const hillSince = await ask(
      "verb=ListRecords&metadataPrefix=oai_dc&set=library:hill&from=2020-01-01",
    );
    expect(goneIn(hillSince)).toEqual([alpha]);
    const harbourSince = await ask(
      "verb=ListRecords&metadataPrefix=oai_dc&set=library:harbour&from=2020-01-01",
    );
    expect(goneIn(harbourSince)).toEqual([]);
    expect(idsIn(harbourSince)).toContain(alpha);
    expect(idsIn(await ask("verb=ListIdentifiers&metadataPrefix=oai_dc"))).toContain(alpha);
  });

  it("stay as deleted when nobody has them, but not for those who begin anew", async () => {
    const gamma = await titleOf(hill, "3");
    await deliver(d, hill, sample.file(book("3", "Gamma deserts")), "delete");
    await settle();
    expect(goneIn(await ask("verb=ListRecords&metadataPrefix=marc21&from=2020-01-01"))).toEqual([
      gamma,
    ]);
    expect(await ask("verb=ListRecords&metadataPrefix=marc21")).not.toContain(gamma);
    const one = await ask(`verb=GetRecord&metadataPrefix=marc21&identifier=${gamma}`);
    expect(goneIn(one)).toEqual([gamma]);
    expect(one).not.toContain("<metadata>");
    await deliver(d, hill, sample.file(book("3", "Gamma deserts")));
    await settle();
    expect(idsIn(await ask("verb=ListRecords&metadataPrefix=marc21"))).toContain(gamma);
  });

  it("that came and went before anybody could see them leave no trace", async () => {
    await deliver(d, hill, sample.file(book("9", "Short-lived pamphlet")));
    const id = await titleOf(hill, "9");
    await deliver(d, hill, sample.file(book("9", "Short-lived pamphlet")), "delete");
    await settle();
    expect(await ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2020-01-01")).not.toContain(
      id,
    );
    expect(errorIn(await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${id}`))).toBe(
      "idDoesNotExist",
    );
  });

  it("that join another are deleted under their old id", async () => {
    await deliver(
      d,
      harbour,
      sample.file({
        number: "p",
        title: "Persuasion and its consequences",
        year: 1998,
        pages: 249,
      }),
    );
    await deliver(
      d,
      hill,
      sample.file({
        number: "p",
        title: "Persuasion",
        author: "Austen, J.",
        pages: 251,
        year: 1999,
        isbn: "0140434674",
      }),
    );
    await settle();
    const [older, newer] = [await titleOf(harbour, "p"), await titleOf(hill, "p")];
    expect(older).not.toBe(newer);
    const third = await d.library("third");
    await deliver(
      d,
      third,
      sample.file({
        number: "p",
        title: "Persuasion and its consequences",
        year: 1998,
        pages: 249,
        isbn: "0140434674",
      }),
    );
    await settle();
    expect(await titleOf(hill, "p")).toBe(older);
    const since = await ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2020-01-01");
    expect(goneIn(since)).toContain(newer);
    expect(idsIn(since)).toContain(older);
  });
});

describe("lists in pages", () => {
  const numbers = Array.from({ length: 1200 }, (_, at) => `n${at}`);
  beforeAll(async () => {
    const words = (at: number) => `Treatise ${at * 7919} on topic ${at * 104_729}`;
    await deliver(
      d,
      harbour,
      sample.file(
        ...numbers.map((number, at) => ({
          number,
          title: words(at),
          author: `Writer${at}, Ann`,
          year: 1500 + (at % 500),
        })),
      ),
    );
    await settle();
  });

  const walk = async (first: string, between: () => Promise<void> = async () => undefined) => {
    const pages = [await ask(first)];
    const verb = /verb=(\w+)/.exec(first)?.[1] ?? "";
    for (let token = tokenIn(pages[0] ?? ""); token; token = tokenIn(pages.at(-1) ?? "")) {
      await between();
      pages.push(await ask(`verb=${verb}&resumptionToken=${token}`));
    }
    return pages;
  };

  it.each(["ListRecords", "ListIdentifiers"])(
    "%s gives each record once, and says how many there are",
    async (verb) => {
      const pages = await walk(`verb=${verb}&metadataPrefix=marcxml`);
      const ids = pages.flatMap(idsIn);
      expect(new Set(ids).size).toBe(ids.length);
      const { rows } = await d.asSystem((ctx) =>
        sql<{ n: string }>`select count(*) as n from cluster where held_by > 0`.execute(ctx.tx),
      );
      expect(ids.length).toBe(Number(rows[0]?.n));
      if (verb === "ListRecords") {
        expect(pages.length).toBe(3);
        for (const page of pages) expect(page).toContain(`completeListSize="${ids.length}"`);
        expect(pages.at(-1)).toMatch(
          /<resumptionToken completeListSize="\d+" cursor="1000"><\/resumptionToken>/,
        );
      }
    },
  );

  it("miss nothing when records come and change meanwhile", async () => {
    let turn = 0;
    const pages = await walk("verb=ListRecords&metadataPrefix=oai_dc", async () => {
      turn += 1;
      if (turn > 1) return;
      await deliver(
        d,
        harbour,
        sample.file(
          { number: "n0", title: "Treatise rewritten", author: "Writer0, Ann" },
          { number: "late", title: "Latecomer" },
        ),
      );
      await tellFollowers(d.run, changeFollowers(modules));
      await d.asSystem((ctx) =>
        sql`update offer set stamp = clock_timestamp() where stamp > now()`.execute(ctx.tx),
      );
    });
    const ids = new Set(pages.flatMap(idsIn));
    for (const number of [...numbers, "late"].slice(0, 50))
      expect(ids).toContain(await titleOf(harbour, number));
    expect(ids).toContain(await titleOf(harbour, "late"));
  });

  it("refuse a token of another verb, of another prefix, or made up", async () => {
    const token = tokenIn(await ask("verb=ListRecords&metadataPrefix=oai_dc")) ?? "";
    expect(readToken(token)).not.toBeNull();
    for (const bad of [
      `ListIdentifiers&resumptionToken=${token}`,
      "ListRecords&resumptionToken=xyz",
      `ListRecords&resumptionToken=${token.slice(0, -5)}`,
      "ListSets&resumptionToken=1",
    ])
      expect(errorIn(await ask(`verb=${bad}`)), bad).toBe("badResumptionToken");
  });
});

describe("what cannot be answered", () => {
  it.each([
    ["verb=Nonsense", "badVerb"],
    ["verb=ListRecords", "badArgument"],
    ["verb=ListRecords&metadataPrefix=mods", "cannotDisseminateFormat"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=0000-01-01&until=0001-01-01", "noRecordsMatch"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=9999-01-01", "noRecordsMatch"],
    [
      "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost.invalid:title/0190a5c4-0000-7000-8000-000000000001",
      "idDoesNotExist",
    ],
    [
      "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost.invalid:title/x",
      "idDoesNotExist",
    ],
    ["verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other:title/1", "idDoesNotExist"],
    ["verb=ListMetadataFormats&identifier=%00", "badArgument"],
  ])("%s is %s", async (query, code) => expect(errorIn(await ask(query))).toBe(code));

  it("says the arguments again, except where they were wrong", async () => {
    expect(await ask("verb=ListRecords&metadataPrefix=mods")).toContain(
      '<request verb="ListRecords" metadataPrefix="mods">http://localhost:3000/oai</request>',
    );
    expect(await ask("verb=ListRecords&x=%3C")).toContain(
      "<request>http://localhost:3000/oai</request>",
    );
  });
});
