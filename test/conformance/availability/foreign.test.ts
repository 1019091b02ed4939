import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { isInstalled } from "#test/installed";
import { ask, wrong } from "../../../src/modules/catalogue/actions/availability/testing/asked.ts";
import { freePort } from "../../bench/free-port.ts";
import { type Foreign, started, zebra } from "./zebra.ts";

const hasZtest = isInstalled("yaz-ztest");
const hasZebra = ["zebrasrv", "zebraidx", "yaz-marcdump"].every(isInstalled);
if (!hasZtest) process.stderr.write("Skipped: yaz-ztest (Debian package yaz) is not installed.\n");
if (!hasZebra)
  process.stderr.write("Skipped: zebrasrv (Debian package idzebra-2.0) is not installed.\n");

const numbers = (own: string, isbns: readonly string[] = []) => ({
  numbers: { id: "r", own: [own], isbns, copies: [] },
});

describe.skipIf(!hasZtest)("yaz-ztest", () => {
  let server: Foreign;
  beforeAll(async () => {
    const port = await freePort();
    server = await started("yaz-ztest", ["-v", "none", `tcp:127.0.0.1:${port}`], port);
  });
  afterAll(() => server?.close());
  const settings = (more: object = {}) => ({
    connector: "z3950",
    host: "127.0.0.1",
    port: server.port,
    ...more,
  });

  test("gives holdings and circulation of the record that carries the number", async () => {
    const found = await ask(settings(), numbers("11224466"));
    expect(found?.copies).toEqual([
      {
        barcode: "1226176",
        branch: "Main or Science/Business Reading Rms - STORED OFFSITE",
        shelving: null,
        callNumber: "MLCM 89/00602 (N)",
        part: null,
        status: "available",
        statusText: null,
        loanable: null,
        due: null,
      },
    ]);
  });

  test("gives others for any number, and those are not believed", async () => {
    expect(await ask(settings({ isbnUse: 0 }), numbers("3"))).toBeNull();
  });

  test("says no to a database that it has not", async () => {
    expect(await wrong(settings({ database: "nothing" }), numbers("1"))).toBe("refused");
  });

  test("is no SRU server for records that it cannot give", async () => {
    const address = `http://127.0.0.1:${server.port}/Default`;
    expect(
      await wrong({ connector: "sru", address, numberIndex: "cql.serverChoice" }, numbers("10")),
    ).toBe("refused");
  });
});

describe.skipIf(!hasZebra)("Zebra with records of the demo consortium", () => {
  let server: Foreign;
  beforeAll(async () => {
    server = await zebra(join(packageRoot, "demo/catalogues/aberwen.mrc"));
  });
  afterAll(() => server?.close());

  const doors = () => [
    { connector: "z3950", host: "127.0.0.1", port: server.port, syntax: "marc" },
    ...["1.1", "1.2", "2.0"].map((version) => ({
      connector: "sru",
      version,
      schema: "marcxml",
      address: `http://127.0.0.1:${server.port}/Default`,
    })),
  ];
  const copy = {
    barcode: "32312166709346",
    branch: "AW-CAPEL",
    shelving: "Ffuglen",
    callNumber: "823.914 ACH",
    status: "available",
    loanable: true,
  };

  test("tells of copies in the fields of its records, by Z39.50 and each SRU", async () => {
    for (const settings of doors()) {
      const found = await ask(settings, numbers("llg1539825"));
      expect(found?.copies[0], JSON.stringify(settings)).toMatchObject(copy);
      expect(found?.complete).toBe(true);
    }
  });

  test("does not know what it has not, nor what only looks like it", async () => {
    for (const settings of doors()) {
      expect(await ask(settings, numbers("llg0"))).toBeNull();
      expect(await ask(settings, numbers('" or rec.id="llg1539825'))).toBeNull();
    }
  });

  test("finds by another field of the record, without its prefix", async () => {
    const by035 = { numberField: "035a", numberPrefix: "(ZZ-ABWN)" };
    for (const settings of doors())
      expect(await ask({ ...settings, ...by035 }, numbers("llg1539825"))).not.toBeNull();
  });

  test("refuses an index and a schema that it has not", async () => {
    const [, , sru] = doors();
    expect(await wrong({ ...sru, numberIndex: "no.such" }, numbers("1"))).toBe("refused");
    expect(await wrong({ ...sru, schema: "opac" }, numbers("llg1539825"))).toBe("refused");
  });
});
