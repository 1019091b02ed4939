import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { importing } from "../../test/importing.ts";
import type { Sample } from "../../test/records.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
});
afterAll(() => d.close());

const { begin, library, record, file, load, rows, findings } = importing(() => d);
beforeEach(begin);

const numbers = async () =>
  (
    await rows<{ number: string }>(
      `select control_number as number from bib_record where library_id = '${library().id}' and deleted_at is null`,
    )
  ).map(({ number }) => number);

describe("a full load", () => {
  it("deletes what is not in it", async () => {
    const samples: Sample[] = Array.from({ length: 1200 }, (_, at) => ({
      number: `n${at}`,
      title: `Work number ${at} of many`,
    }));
    await load(file(...samples));
    const full = await load(
      file(...samples.slice(0, 100), { number: "added", title: "One more that was added" }),
      "full",
    );
    expect(full.counts).toEqual({
      read: 101,
      new: 1,
      changed: 0,
      unchanged: 100,
      deleted: 1100,
      failed: 0,
    });
    expect(
      await rows(`select from cluster_member where library_id = '${library().id}'`),
    ).toHaveLength(101);
    expect(await rows(`select from import_seen where library_id = '${library().id}'`)).toEqual([]);
  });

  it("deletes nothing when a part of the file could not be read", async () => {
    await load(file({ number: "1" }, { number: "2", title: "The second of these books" }));
    const broken = Buffer.concat([record({ number: "1" }), Buffer.from("no record\x1d")]);
    const full = await load(broken, "full");
    expect(full.counts).toMatchObject({ unchanged: 1, failed: 1, deleted: 0 });
    expect((await findings(full.id, "warning")).findings).toMatchObject([
      { code: "deletions-withheld", params: { failures: 1 } },
    ]);
    expect(full).toMatchObject({ state: "finished", detail: { withheld: true } });
  });

  it.each([
    ["an encoding nobody knows", '<?xml version="1.0" encoding="EBCDIC-CP-US"?><collection/>'],
    ["a page that tells of an error", "<!DOCTYPE html><html><body>503</body></html>"],
    ["another page", "<html><body>Service unavailable</body></html>"],
    ["an error in JSON", '{"error":"down"}'],
    ["words", "The export did not work."],
  ])("deletes nothing when the file is %s, which is a failure", async (_, content) => {
    await load(file({ number: "1" }));
    const full = await load(Buffer.from(content), "full");
    expect(full).toMatchObject({
      state: "failed",
      detail: { reason: "no-record-readable", withheld: true },
      counts: { read: 1, failed: 1, deleted: 0 },
    });
    expect((await findings(full.id)).findings).toHaveLength(1);
    expect(await numbers()).toEqual(["1"]);
  });

  it.each([
    ["MARCXML", '<collection xmlns="http://www.loc.gov/MARC21/slim"/>'],
    ["JSON", "[]"],
  ])(
    "deletes nothing when the file is %s without records, which is a failure",
    async (_, content) => {
      await load(file({ number: "1" }));
      const full = await load(Buffer.from(content), "full");
      expect(full).toMatchObject({
        state: "failed",
        detail: { reason: "nothing-in-full-load", withheld: true },
        counts: { read: 0, deleted: 0 },
      });
      expect((await findings(full.id, "warning")).findings).toMatchObject([
        { code: "deletions-withheld", params: { failures: 0 } },
      ]);
      expect(await numbers()).toEqual(["1"]);
    },
  );
});
