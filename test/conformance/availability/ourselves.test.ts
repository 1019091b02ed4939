import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { openDoor } from "#kernel/listening";
import { shelve } from "../../../src/modules/catalogue/web/testing/shelf.ts";
import { z3950 } from "../../../src/modules/catalogue/wire/z3950/listener.ts";
import { ask } from "../../../src/modules/catalogue/actions/availability/testing/asked.ts";
import { served } from "../sru/served.ts";

/** A second instance of our own as the system that is asked: OPAC records by SRU and by Z39.50. */
let d: TestDeployment;
const doors: object[] = [];
const closing: (() => unknown)[] = [];
let titles: readonly { readonly id: string; readonly barcodes: readonly string[] }[];

beforeAll(async () => {
  d = await testDeployment({ PORT: "0" });
  await shelve(d, "aberwen", "aberwen.mrc");
  await d.searchIsCurrent();
  const site = await served(d);
  const door = await openDoor({ host: "127.0.0.1", port: 0 }, z3950.door(d), d.services.log);
  closing.push(site.close, () => door.stop());
  const sru = { connector: "sru", address: `${site.url}/sru`, numberIndex: "rec.identifier" };
  doors.push({ connector: "z3950", host: "127.0.0.1", port: door.port });
  for (const version of ["1.1", "1.2", "2.0"]) doors.push({ ...sru, version });
  titles = await someTitles(site.url);
});
afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  await d?.close();
});

type Listed = { readonly titles: readonly { readonly id: string }[] };
type Detail = {
  readonly records: readonly {
    readonly branches: readonly {
      readonly copies: readonly { readonly barcode: string | null }[];
    }[];
  }[];
};

async function someTitles(url: string) {
  const read = async <T>(path: string) => (await (await fetch(url + path)).json()) as T;
  const list = await read<Listed>("/api/v1/titles?size=10&facets=0");
  return Promise.all(
    list.titles.map(async ({ id }) => {
      const { records } = await read<Detail>(`/api/v1/titles/${id}`);
      const copies = records.flatMap(({ branches }) => branches.flatMap((branch) => branch.copies));
      return { id, barcodes: copies.flatMap(({ barcode }) => barcode ?? []) };
    }),
  );
}

describe("our own doors", () => {
  test("tell of every copy of a title in OPAC records, as the shelf itself does", async () => {
    expect(titles.length).toBe(10);
    for (const settings of doors)
      for (const { id, barcodes } of titles) {
        const found = await ask(settings, {
          numbers: { id: "r", own: [id], isbns: [], copies: [] },
        });
        const told = found?.copies.flatMap(({ barcode }) => barcode ?? []) ?? [];
        expect(told.toSorted(), JSON.stringify([settings, id])).toEqual(barcodes.toSorted());
      }
  });
});
