import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { newId } from "#kernel/ids";
import { file } from "../../test/records.ts";
import { HOME, openDesk, uploadForm } from "../../test/at-desk.ts";

let d: TestDeployment;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  d = await testDeployment({ UPLOAD_MB: "1" });
  desk = await openDesk(d);
});
afterAll(() => d.close());

const cutForm = [
  '--b\r\ncontent-disposition: form-data; name="mode"\r\n\r\nupdate\r\n',
  '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
].join("");

function twoFiles(): FormData {
  const data = uploadForm(file({ number: "t1" }));
  data.append("file", new File([new Uint8Array(file({ number: "t2" }))], "second.mrc"));
  return data;
}

describe("a file that is sent", () => {
  it("is loaded, and its report says what became of it", async () => {
    const address = await desk.loaded(
      file({ number: "a1", title: "One" }, { number: "a2", title: "Two" }),
    );
    const { status, text } = await desk.staff(address);
    expect(status).toBe(200);
    expect(text).toContain("All 2 records of the file were taken in.");
    expect(text).toContain("Everything could be loaded.");
    expect((await desk.staff(HOME)).text).toContain("Nothing waits here");
  });

  it("withdraws records, and can be taken back by loading them again", async () => {
    const records = file({ number: "d1", title: "Gone soon" }, { number: "d2", title: "Stays" });
    const before = await desk.loaded(records);
    const other = file({ number: "d1", title: "Only its number counts" }, { number: "d9" });
    const { text } = await desk.staff(await desk.loaded(other, { mode: "delete" }));
    expect(text).toContain("1 record was withdrawn; the file has 2.");
    expect((await desk.staff(`${HOME}/records.marcxml`)).text).not.toContain("Gone soon");
    expect((await desk.staff(`${HOME}/records.marcxml`)).text).toContain("Stays");
    const again = await desk.administrator(`${before}/repetition`, { method: "POST" });
    await desk.load(again.header("location") ?? "");
    expect((await desk.staff(`${HOME}/records.marcxml`)).text).toContain("Gone soon");
  });

  it("waits with progress until it is loaded, and tells of it by events", async () => {
    const sent = await desk.send(desk.administrator, uploadForm(file({ number: "w1" })));
    const address = sent.header("location") ?? "";
    const { text } = await desk.staff(address);
    expect(text).toContain(`<cs-progress src="${address}/progress">`);
    expect(text).toContain('<noscript><meta http-equiv="refresh" content="5"/></noscript>');
    const [events] = await Promise.all([desk.staff(`${address}/progress`), desk.load(address)]);
    expect(events.header("content-type")).toContain("text/event-stream");
    const steps = events.text.split("\n\n").filter(Boolean);
    expect(JSON.parse(steps.at(-1)?.replace("data: ", "") ?? "")).toMatchObject({
      done: true,
      text: "1 record read, 100% of the file; no failure",
    });
  });

  it("can be stopped before it begins", async () => {
    const address =
      (await desk.send(desk.administrator, uploadForm(file({ number: "c1" })))).header(
        "location",
      ) ?? "";
    expect((await desk.staff(`${address}/cancellation`, { method: "POST" })).status).toBe(403);
    expect((await desk.administrator(`${address}/cancellation`, { method: "POST" })).status).toBe(
      303,
    );
    expect((await desk.staff(address)).text).toContain("The import was stopped.");
    expect((await desk.administrator(`${address}/cancellation`, { method: "POST" })).status).toBe(
      409,
    );
  });

  it("can be loaded again", async () => {
    const address = await desk.loaded(file({ number: "r1" }));
    const again = await desk.administrator(`${address}/repetition`, { method: "POST" });
    expect(again.status).toBe(303);
    expect(again.header("location")).not.toBe(address);
    expect((await desk.staff(`${address}/repetition`, { method: "POST" })).status).toBe(403);
  });

  it("is refused when it is too large, in the reader's language", async () => {
    const large = await desk.send(desk.administrator, uploadForm(Buffer.alloc((1 << 20) + 1, "x")));
    expect(large.status).toBe(413);
    expect(large.text).toContain("The file is larger than 1 MB.");
    const arabic = await desk.administrator(`${HOME}/imports?lang=ar`, {
      method: "POST",
      body: uploadForm(Buffer.alloc((1 << 20) + 1, "x"), { mode: "full" }),
    });
    expect(arabic.text).toContain("الملف أكبر من");
    expect(arabic.text).toMatch(/value="full"[^>]*checked|checked[^>]*value="full"/);
  });

  it.each([
    ["no file", () => uploadForm(null), "Choose a file with records"],
    ["an empty file", () => uploadForm(""), "Choose a file with records"],
    ["two files", twoFiles, "More than one file was sent"],
    ["an unknown mode", () => uploadForm("x", { mode: "burn" }), "Say whether the file holds"],
    [
      "an unknown format",
      () => uploadForm("x", { dialect: "danmarc" }),
      "Choose one of the formats",
    ],
  ])("is refused with a reason: %s", async (_what, body, reason) => {
    const { status, text } = await desk.send(desk.administrator, body());
    expect(status).toBe(422);
    expect(text).toContain(reason);
  });

  it.each([
    ["application/json", '{"file": 1}'],
    ["multipart/form-data", "x"],
    ["multipart/form-data; boundary=b", cutForm],
  ])("must be a whole form: %s", async (type, body) => {
    const { status, text } = await desk.administrator(`${HOME}/imports`, {
      method: "POST",
      body,
      headers: { "content-type": type },
    });
    expect(status).toBe(422);
    expect(text).toContain("did not arrive whole");
  });

  it("has its own page only at its own library, and only where there is one", async () => {
    const address = await desk.loaded(file({ number: "p1" }));
    const id = address.split("/").at(-1) ?? "";
    const others = ["", "/progress", "/findings.csv", "/failed-records"];
    for (const rest of others) {
      expect((await desk.neighbour(address + rest)).status).toBe(403);
      expect((await desk.neighbour(`/desk/hill/catalogue/imports/${id}${rest}`)).status).toBe(404);
      expect((await desk.staff(`${HOME}/imports/${newId()}${rest}`)).status).toBe(404);
      expect((await desk.staff(`${HOME}/imports/none${rest}`)).status).toBe(404);
    }
    for (const verb of ["review", "reopening", "cancellation", "repetition"]) {
      const answer = await desk.administrator(`${HOME}/imports/${newId()}/${verb}`, {
        method: "POST",
      });
      expect(answer.status).toBe(404);
    }
  });
});
