import { testDeployment, type TestDeployment } from "#test/deployment";
import type { Library } from "#kernel/tenancy";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRecord } from "#standards/marc";
import { bib1Term, joined, recordSyntaxes } from "#standards/z3950";
import { deliver } from "../../../test/deliver.ts";
import * as sample from "../../../test/records.ts";
import {
  contents,
  failure,
  gazette,
  lighthouses,
  opened,
  titles,
} from "../testing/conversation.ts";
import { MANY, lighthouses as shelve } from "../../../test/lighthouses.ts";

let d: TestDeployment;
let hill: Library;
beforeAll(async () => {
  d = await testDeployment();
  ({ hill } = await shelve(d));
});
afterAll(() => d.close());

describe("records", () => {
  test("come page by page, each title once", async () => {
    const { search, present } = await opened(d);
    await search(lighthouses);
    const seen = [];
    for (let start = 1; start !== 0 && seen.length < 100;) {
      const page = await present(start, Math.min(7, 41 - start));
      seen.push(...titles(page));
      start = page.nextPosition;
    }
    expect([seen.length, new Set(seen).size]).toEqual([40, 40]);
  });

  const outside: readonly (readonly [number, number])[] = [
    [0, 1],
    [41, 1],
    [40, 2],
    [1, 41],
    [1, -1],
    [-5, 3],
    [2 ** 40, 1],
    [1, 2 ** 40],
  ];
  test.each(outside)("outside of the result are refused: %i, %i", async (start, count) => {
    const { search, present } = await opened(d);
    await search(lighthouses);
    expect(failure(await present(start, count))).toMatchObject({ condition: 13 });
  });

  test("are as many as fit into a message; who wants the rest asks for it", async () => {
    const { search, present } = await opened(d, {
      preferredMessageSize: 3000,
      exceptionalRecordSize: 3000,
    });
    await search(lighthouses);
    const first = await present(1, 40);
    expect(first.presentStatus).toBe(2);
    expect(first.returned).toBeGreaterThan(1);
    expect(first.returned).toBeLessThan(20);
    expect(first.nextPosition).toBe(first.returned + 1);
    const size = contents(first).reduce<number>(
      (sum, content) =>
        sum +
        (content && typeof content === "object" && "marc" in content ? content.marc.length : 0),
      0,
    );
    expect(size).toBeLessThanOrEqual(3000);
  });

  test("too large for a message come alone or not at all", async () => {
    const alone = await opened(d, { preferredMessageSize: 3000, exceptionalRecordSize: 1 << 20 });
    const opac = { preferredRecordSyntax: recordSyntaxes.opac };
    await alone.search(joined("or", gazette, bib1Term({ use: 4 }, "lighthouse number 01")));
    const order = titles(await alone.present(1, 2, { composition: { simple: { generic: "B" } } }));
    const place = order.indexOf("Gazette of the harbour") + 1;
    const [large] = contents(await alone.present(place, 1, opac));
    expect(large).toHaveProperty("opac");
    const both = contents(await alone.present(1, 2, opac));
    expect(both[place - 1]).toBe(16);
    expect(both[2 - place]).toHaveProperty("opac");
    const never = await opened(d, { preferredMessageSize: 3000, exceptionalRecordSize: 3000 });
    await never.search(gazette);
    expect(contents(await never.present(1, 1, opac))).toEqual([17]);
  });

  test("of thousands of copies have all of them as OPAC, and as many as there is room for in MARC", async () => {
    const { search, present } = await opened(d);
    await search(gazette);
    const [opac] = contents(await present(1, 1, { preferredRecordSyntax: recordSyntaxes.opac }));
    if (!opac || typeof opac === "number" || !("opac" in opac)) throw new Error("no OPAC record");
    const copies = (opac.opac.holdings ?? []).flatMap((holding) =>
      "circulation" in holding ? (holding.circulation.circulation ?? []) : [],
    );
    expect(copies).toHaveLength(MANY);
    expect(copies.filter(({ availableNow }) => availableNow)).toHaveLength(MANY / 2);
    const [marc] = contents(await present(1, 1));
    if (!marc || typeof marc === "number" || !("marc" in marc)) throw new Error("no MARC record");
    const record = readRecord(marc.marc, { format: "iso2709", syntax: "marc21" });
    const told = record?.fields.filter(({ tag }) => tag === "852").length ?? 0;
    expect(told).toBeGreaterThan(200);
    expect(told).toBeLessThan(MANY);
  });

  test("tell of copies only what is known", async () => {
    const { search, present } = await opened(d);
    await search(bib1Term({ use: 4, structure: 1 }, "lighthouse number 02"));
    const [unknown] = contents(await present(1, 1, { preferredRecordSyntax: recordSyntaxes.opac }));
    expect(unknown).toMatchObject({
      opac: {
        holdings: [
          { circulation: { nucCode: "harbour", localLocation: "MAIN", publicNote: "who knows" } },
        ],
      },
    });
    expect(JSON.stringify(unknown)).not.toContain("availableNow");
    await search(bib1Term({ use: 4, structure: 1 }, "lighthouse number 01"));
    const [known] = contents(await present(1, 1, { preferredRecordSyntax: recordSyntaxes.opac }));
    expect(known).toMatchObject({
      opac: {
        holdings: [
          {
            circulation: {
              nucCode: "harbour",
              circulation: [{ availableNow: true, itemId: "b1" }],
            },
          },
          {
            circulation: { nucCode: "hill", circulation: [{ availableNow: false, itemId: "c1" }] },
          },
        ],
      },
    });
  });

  test("are asked for by a specification of version 3", async () => {
    const { search, present } = await opened(d);
    await search(gazette);
    const complex = (recordSyntax: readonly string[], selectAlternativeSyntax: boolean) => ({
      composition: {
        complex: {
          selectAlternativeSyntax,
          generic: { schema: { uri: "http://www.loc.gov/MARC21/slim" } },
          recordSyntax,
        },
      },
    });
    const xml = await present(1, 1, complex([recordSyntaxes.grs1, recordSyntaxes.xml], false));
    expect(contents(xml)).toEqual([{ xml: expect.stringContaining("<record") }]);
    expect(failure(await present(1, 1, complex([recordSyntaxes.grs1], false)))?.condition).toBe(
      239,
    );
  });

  test("that have gone meanwhile are out of range, and those of an index that lags are said to be deleted", async () => {
    const { search, present } = await opened(d);
    await deliver(
      d,
      hill,
      sample.file({ number: "gone", title: "Ephemeral things", author: "Nobody" }),
    );
    await d.searchIsCurrent();
    const ephemeral = bib1Term({ use: 4 }, "ephemeral");
    expect((await search(ephemeral)).resultCount).toBe(1);
    await deliver(
      d,
      hill,
      sample.file({ number: "gone", title: "Ephemeral things", author: "Nobody", status: "d" }),
    );
    expect(contents(await present(1, 1))).toEqual([1028]);
    await d.searchIsCurrent();
    expect(failure(await present(1, 1))?.condition).toBe(13);
  });
});
