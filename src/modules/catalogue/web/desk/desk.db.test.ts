import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { file } from "../../test/records.ts";
import { damagedFile, HOME, openDesk, uploadForm } from "../../test/at-desk.ts";

let d: TestDeployment;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  d = await testDeployment({ UPLOAD_MB: "1" });
  desk = await openDesk(d);
});
afterAll(() => d.close());

describe("who may see the catalogue's desk", () => {
  const pages = ["", "/imports", "/mapping", "/records.mrc", "/records.marcxml"];

  it.each(pages)("%s is for the staff of the library", async (path) => {
    expect((await desk.stranger(HOME + path)).status).toBe(403);
    expect((await desk.neighbour(HOME + path)).status).toBe(403);
    expect((await desk.staff(HOME + path)).status).toBe(200);
    expect((await desk.administrator(HOME + path)).status).toBe(200);
  });

  it("lets administrators load, and nobody else", async () => {
    for (const ask of [desk.stranger, desk.neighbour, desk.staff])
      expect((await desk.send(ask, uploadForm(file({ number: "x" })))).status).toBe(403);
    expect((await desk.staff(`${HOME}/imports`)).text).not.toContain('type="file"');
    const mapping = new URLSearchParams({ where: "format", unstated: "available", do: "save" });
    for (const ask of [desk.stranger, desk.neighbour, desk.staff]) {
      const answer = await ask(`${HOME}/mapping`, { method: "POST", body: mapping });
      expect(answer.status).toBe(403);
    }
  });

  it("has no desk where there is no library", async () => {
    expect((await desk.administrator("/desk/nowhere/catalogue")).status).toBe(404);
  });

  it("is a door of the desk with what waits", async () => {
    const { text } = await desk.staff("/desk/harbour");
    expect(text).toContain(`href="${HOME}"`);
  });
});

describe("the records to take along", () => {
  it("are all there, as MARCXML and as ISO 2709", async () => {
    const numbers = Array.from({ length: 250 }, (_, at) => ({
      number: `n${at}`,
      title: `No. ${at}`,
    }));
    await desk.loaded(file(...numbers, { number: "long", title: "x".repeat(9900) }));
    const { text: xml } = await desk.staff(`${HOME}/records.marcxml`);
    const { text: iso, header } = await desk.staff(`${HOME}/records.mrc`);
    expect([...xml.matchAll(/<record>/g)].length).toBe(251);
    expect(iso.split("\x1d").length - 1).toBe(251);
    expect(xml.trimEnd().endsWith("</collection>")).toBe(true);
    expect(header("content-disposition")).toBe('attachment; filename="harbour-records.mrc"');
  });

  it("say which of them ISO 2709 has no room for", async () => {
    const field = (value: string) =>
      `<datafield tag="500" ind1=" " ind2=" "><subfield code="a">${value}</subfield></datafield>`;
    const notes = Array.from({ length: 12 }, () => field("x".repeat(9000))).join("");
    const xml = `<collection xmlns="http://www.loc.gov/MARC21/slim"><record><leader>     nam a22        4500</leader><controlfield tag="001">huge</controlfield><datafield tag="245" ind1="0" ind2="0"><subfield code="a">Huge</subfield></datafield>${notes}</record></collection>`;
    await desk.loaded(Buffer.from(xml));
    expect((await desk.staff(HOME)).text).toContain("One record is longer than ISO 2709 allows");
    expect((await desk.staff(`${HOME}/records.mrc`)).text).not.toContain("Huge");
    expect((await desk.staff(`${HOME}/records.marcxml`)).text).toContain("Huge");
  });
});

it("is valid HTML on every page", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      "attr-case": "off",
      "void-style": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "doctype-style": "off",
      "long-title": "off",
      // Without script nothing else shows that work goes on; with script the page is not loaded again.
      "meta-refresh": "off",
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
    },
  });
  const waiting =
    (await desk.send(desk.administrator, uploadForm(file({ number: "v1" })))).header("location") ??
    "";
  const damaged = await desk.loaded(damagedFile);
  const pages = [HOME, `${HOME}/imports`, `${HOME}/mapping`, waiting, damaged];
  for (const path of [...pages, `${damaged}?show=warnings`]) {
    const { text } = await desk.administrator(path);
    const report = await validator.validateString(text);
    const faults = report.results.flatMap(({ messages }) => messages);
    expect(faults.map(({ ruleId, message }) => `${path}: ${ruleId} ${message}`)).toEqual([]);
  }
});
