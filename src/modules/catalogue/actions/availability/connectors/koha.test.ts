import { afterEach, describe, expect, it } from "vitest";
import { kohaPeer, type KohaPeerOptions } from "#test/peers/koha";
import { ask, peersOfTest, wrong } from "../testing/asked.ts";

const { opened, closeAll } = peersOfTest();
afterEach(closeAll);

const biblios: KohaPeerOptions["biblios"] = {
  "7": {
    items: [
      { itemnumber: 1, barcode: "31", itemcallnumber: "823 A" },
      { itemnumber: 2, barcode: "32", onloan: "2026-12-01" },
      { itemnumber: 3, barcode: "33", notforloan: 1 },
      { itemnumber: 4, barcode: "34", itemlost: 1 },
      { itemnumber: 5, barcode: "35" },
    ],
    holds: [{}, {}, { item: 5, found: "W" }],
  },
  "8": { items: Array.from({ length: 3600 }, (_, n) => ({ itemnumber: n + 1, barcode: `b${n}` })) },
};

describe("Koha's REST API", () => {
  const staff = { user: "shelf", password: "secret" };
  const through = async (access: "public" | "staff", options: Partial<KohaPeerOptions> = {}) => {
    const peer = await opened(kohaPeer({ biblios, staff, ...options }));
    return {
      peer,
      settings: { connector: "koha", address: `${peer.url}/`, access, user: "shelf" },
    };
  };

  it("tells the public where copies are, and not who waits", async () => {
    const { settings, peer } = await through("public");
    const found = await ask(settings);
    expect(found?.copies.map(({ status }) => status)).toEqual([
      "available",
      "on-loan",
      "reference",
      "missing",
      "available",
    ]);
    expect(found?.copies[1]?.due).toBe("2026-12-01");
    expect(found?.holds).toBeNull();
    expect(peer.asked.every((path) => path.startsWith("/api/v1/public/"))).toBe(true);
  });

  it("tells staff who waits, and that a copy is set aside", async () => {
    const { settings } = await through("staff");
    const found = await ask(settings, { secret: "secret" });
    expect(found?.copies[4]).toMatchObject({ barcode: "35", status: "on-hold" });
    expect(found?.holds).toBe(2);
    expect(await wrong(settings, { secret: "wrong" })).toBe("login");
  });

  it("answers without loans and holds where these are not allowed", async () => {
    const { settings } = await through("staff", { staff: { ...staff, circulation: false } });
    const found = await ask(settings, { secret: "secret" });
    expect(found).toMatchObject({ holds: null, complete: true });
    expect(found?.copies[1]).toMatchObject({ status: "on-loan", due: "2026-12-01" });
  });

  it("walks through the pages of 3,600 items", async () => {
    const { settings, peer } = await through("public");
    const numbers = { id: "r", own: ["8"], isbns: [], copies: [] };
    const found = await ask(settings, { numbers });
    expect(new Set(found?.copies.map(({ barcode }) => barcode)).size).toBe(3600);
    expect(found?.complete).toBe(true);
    expect(peer.asked).toHaveLength(15);
  });

  it("does not know the record, or has nothing to ask by", async () => {
    const { settings, peer } = await through("public");
    const numbers = { id: "r", isbns: [], copies: [] };
    expect(await ask(settings, { numbers: { ...numbers, own: ["9"] } })).toBeNull();
    expect(await ask(settings, { numbers: { ...numbers, own: ["../holds", "x"] } })).toBeNull();
    expect(peer.asked).toHaveLength(1);
  });
});

describe("ILS-DI", () => {
  const through = async (options: Partial<KohaPeerOptions>, detail: boolean) => {
    const peer = await opened(kohaPeer({ biblios, ...options }));
    return { connector: "ils-di", address: `${peer.url}/cgi-bin/koha/ilsdi.pl`, detail };
  };

  it("says with GetAvailability where copies are", async () => {
    const found = await ask(await through({}, false));
    expect(found?.copies.map(({ status, statusText }) => [status, statusText])).toEqual([
      ["available", null],
      ["on-loan", "Checked out"],
      ["reference", "Not for loan"],
      ["missing", "Item lost"],
      ["available", null],
    ]);
    expect(found?.copies[0]?.branch).toBe("Centerville");
  });

  it("says more with Koha's GetRecords", async () => {
    const found = await ask(await through({}, true));
    expect(found?.copies[1]).toMatchObject({ barcode: "32", status: "on-loan", due: "2026-12-01" });
    expect(found?.copies[4]).toMatchObject({ barcode: "35", status: "on-hold" });
    expect(found?.holds).toBe(2);
  });

  it("keeps to GetAvailability where GetRecords is not for us", async () => {
    const found = await ask(await through({ records: false }, true));
    expect(found?.copies).toHaveLength(5);
    expect(found?.holds).toBeNull();
  });

  it("does not know the record", async () => {
    const numbers = { id: "r", own: ["9"], isbns: [], copies: [] };
    for (const detail of [true, false])
      expect(await ask(await through({}, detail), { numbers })).toBeNull();
  });
});
