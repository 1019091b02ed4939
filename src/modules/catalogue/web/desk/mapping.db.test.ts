import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { damagedFile, HOME, openDesk } from "../../test/at-desk.ts";

let d: TestDeployment;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  d = await testDeployment({ UPLOAD_MB: "1" });
  desk = await openDesk(d);
});
afterAll(() => d.close());

describe("where the copies are", () => {
  beforeAll(() => desk.loaded(damagedFile));

  const mapping = (fields: Record<string, string>) =>
    desk.administrator(`${HOME}/mapping`, {
      method: "POST",
      body: new URLSearchParams({ where: "own", unstated: "unknown", sample: "ok1", ...fields }),
    });

  it("can be tried before it is saved", async () => {
    const fields = {
      tag: "852",
      "subfield-barcode": "p",
      "subfield-status": "y",
      "word-0": "Gone Fishing",
      "status-0": "on-loan",
    };
    const { status, text } = await mapping({ ...fields, do: "preview" });
    expect(status).toBe(200);
    expect(text).toContain("What it makes of record ok1");
    expect(text).toContain("B1");
    expect(text).toMatch(/Lent.*Gone fishing/s);
    expect(text).toContain("852 ## $a LIB $b MAIN");
    expect((await desk.staff(`${HOME}/mapping`)).text).toContain(
      "Administrators of your library can",
    );
    const saved = await mapping({ ...fields, do: "save" });
    expect(saved.header("location")).toBe(`${HOME}/mapping?done=saved`);
    const after = await desk.administrator(`${HOME}/mapping?done=saved`);
    expect(after.text).toContain("Saved. Your records are read again now");
    expect(after.text).toContain('value="gone fishing"');
  });

  it.each([
    [{ tag: "85", "subfield-branch": "b" }, "Write a field of three characters", "tag"],
    [
      { tag: "852", "subfield-branch": "B!" },
      "Write subfields as small letters",
      "subfield-branch",
    ],
    [{ tag: "852" }, "Name at least one subfield", "subfield-branch"],
    [{ tag: "852", "subfield-branch": "b", unstated: "eaten" }, "Choose one of", "unstated"],
    [
      { tag: "852", "subfield-branch": "b", "word-0": "x", "status-0": "eaten" },
      "Choose one of",
      "status-0",
    ],
  ])("must be a mapping %#", async (fields, reason, field) => {
    for (const wish of ["preview", "save"]) {
      const { status, text } = await mapping({ ...fields, do: wish });
      expect(status).toBe(422);
      expect(text).toContain(reason);
      expect(text).toContain(`href="#f-${field}"`);
      expect(text).toContain(`id="f-${field}"`);
    }
  });

  it("says when there is no such record", async () => {
    const { status, text } = await mapping({
      tag: "852",
      "subfield-branch": "b",
      sample: "none such",
      do: "preview",
    });
    expect(status).toBe(200);
    expect(text).toContain("There is no record to try it on.");
  });

  it.each([
    ["word-0", "__proto__"],
    ["word-0", "constructor"],
    ["sample", "\u0000"],
    ["sample", "'; drop table item; --"],
  ])("bears a hostile %s: %j", async (name, value) => {
    const fields = { tag: "852", "subfield-status": "y", "status-0": "on-loan", do: "preview" };
    expect((await mapping({ ...fields, [name]: value })).status).toBe(200);
  });
});
