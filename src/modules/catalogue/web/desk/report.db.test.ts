import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { newId } from "#kernel/ids";
import { locales } from "#kernel/i18n";
import { file } from "../../test/records.ts";
import { cutRecord, damagedFile, HOME, openDesk } from "../../test/at-desk.ts";

let d: TestDeployment;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  d = await testDeployment({ UPLOAD_MB: "1" });
  desk = await openDesk(d);
});
afterAll(() => d.close());

describe("a file that is damaged", () => {
  let address: string;
  beforeAll(async () => {
    address = await desk.loaded(damagedFile);
  });

  it("is loaded as far as it can be read, with place, reason and first bytes of the rest", async () => {
    const { text } = await desk.staff(address);
    expect(text).toContain("One record of 2 could not be loaded.");
    expect(text).toContain("The record breaks off");
    expect(text).toMatch(/<code class="first-bytes" dir="ltr">\d{5}cam a22/);
    expect(text).toContain("¶");
  });

  it.each(locales)("is told of in %s", async (locale) => {
    const { status, text } = await desk.staff(`${address}?lang=${locale}`);
    expect(status).toBe(200);
    expect(text).toContain(`<html lang="${locale}"`);
  });

  it("gives its failures as a table", async () => {
    const { text, header } = await desk.staff(`${address}/findings.csv`);
    expect(header("content-type")).toBe("text/csv; charset=utf-8");
    expect(header("content-disposition")).toContain('filename="records.mrc-findings.csv"');
    expect(text.split("\r\n")[0]).toBe("Kind,Byte,Control number,Code,Reason,Begins with");
    expect(text).toContain(",record-truncated,");
  });

  it("gives back just what could not be loaded, byte for byte", async () => {
    const { text, header } = await desk.staff(`${address}/failed-records`);
    expect(header("content-type")).toBe("application/marc");
    expect(text).toBe(cutRecord.toString());
  });

  it("waits until somebody has looked through it, which can be taken back", async () => {
    expect((await desk.staff("/desk/harbour")).text).toMatch(/desk-count">1<\/span>Catalogue/);
    expect((await desk.staff(HOME)).text).toContain("Loaded in part");
    expect((await desk.staff(`${address}/review`, { method: "POST" })).status).toBe(303);
    expect((await desk.staff(HOME)).text).not.toContain("Loaded in part");
    expect((await desk.staff(address)).text).toContain("Looked through by Test Reader");
    expect((await desk.staff(`${address}/reopening`, { method: "POST" })).status).toBe(303);
    expect((await desk.staff(HOME)).text).toContain("Loaded in part");
  });

  it("says where words for a status are not understood", async () => {
    const { text } = await desk.administrator(`${HOME}/mapping`);
    expect(text).toContain('value="Gone fishing"');
    expect(text).toContain("One copy has it");
  });
});

it.each(["?before=x", `?before=${newId()}`, "?before=%00"])(
  "answers a list of imports from anywhere: %s",
  async (query) => {
    expect((await desk.staff(`${HOME}/imports${query}`)).status).toBe(200);
  },
);

it.each([
  "?after=x",
  "?after=99-0",
  "?show=constructor",
  "?after=999999999999999-9999",
  "?after[]=1",
])("answers a report from anywhere: %s", async (query) => {
  const address = await desk.loaded(damagedFile);
  expect((await desk.staff(address + query)).status).toBe(200);
});

describe("the failed records of other files", () => {
  const failed = async (content: Uint8Array) => {
    const address = await desk.loaded(content);
    return desk.staff(`${address}/failed-records`);
  };

  it("are pieces of XML", async () => {
    const good =
      '<record><leader>     nam a22        4500</leader><controlfield tag="001">x1</controlfield></record>';
    const bad = "<record><leader>     nam a22        4500</leader><oops></record>";
    const xml = `<collection xmlns="http://www.loc.gov/MARC21/slim">${good}${bad}</collection>`;
    const { status, text, header } = await failed(Buffer.from(xml));
    expect(status).toBe(200);
    expect(text).toContain("<oops>");
    expect(text).not.toContain("x1");
    expect(header("content-disposition")).toContain("records.mrc-failed.xml");
  });

  it("are read from a packed file, and from one that is cut off", async () => {
    const packed = gzipSync(damagedFile);
    expect((await failed(packed)).text).toBe(cutRecord.toString());
    const many = Array.from({ length: 400 }, (_, at) => ({
      number: `g${at}`,
      title: randomUUID(),
    }));
    const half = gzipSync(file(...many));
    const address = await desk.loaded(half.subarray(0, half.length / 2));
    expect((await desk.staff(address)).text).toContain("The packed file is damaged here.");
    expect((await desk.staff(`${address}/failed-records`)).status).toBe(200);
  });

  it("are gone with the file, which cannot be loaded again then", async () => {
    const address = await desk.loaded(Buffer.concat([damagedFile, Buffer.from("!")]));
    expect((await desk.administrator(address)).text).toContain("Load this file again");
    const { sha256 } = await d.services.blobs.put(
      Readable.from([Buffer.concat([damagedFile, Buffer.from("!")])]),
    );
    await d.services.blobs.delete(sha256);
    expect((await desk.administrator(address)).text).not.toContain("Load this file again");
    expect((await desk.staff(`${address}/failed-records`)).status).toBe(404);
    expect((await desk.administrator(`${address}/repetition`, { method: "POST" })).status).toBe(
      404,
    );
  });
});

describe("a full load that cannot be all that the library has", () => {
  it("withdraws nothing as a full load, and says so", async () => {
    const { text } = await desk.staff(await desk.loaded(damagedFile, { mode: "full" }));
    expect(text).toContain("Nothing was withdrawn from the catalogue");
    const empty = await desk.loaded(Buffer.from("[]"), { mode: "full" });
    expect((await desk.staff(empty)).text).toContain("so no record was withdrawn");
  });
});
