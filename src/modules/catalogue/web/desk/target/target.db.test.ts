import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { kohaPeer } from "#test/peers/koha";
import { peersOfTest } from "../../../actions/availability/testing/asked.ts";
import { connectorKinds } from "../../../model/availability/target.ts";
import { deliver } from "../../../test/deliver.ts";
import * as sample from "../../../test/records.ts";
import type { Asked } from "../../testing/asking.ts";
import { signedIn } from "../../testing/signed-in.ts";

let d: TestDeployment;
let library: Library;
let ask: Awaited<ReturnType<typeof signedIn>>;
const { opened, closeAll } = peersOfTest();
const address = "/desk/DESK/catalogue/availability";

beforeAll(async () => {
  d = await testDeployment();
  library = await d.library("DESK");
  await deliver(d, library, sample.file({ number: "7", copies: [["b1", "Available"]] }));
  ask = await signedIn(d, library, "library-administrator");
});
afterAll(async () => {
  await closeAll();
  await d.close();
});

const post = (fields: Record<string, string>): Asked => ({
  method: "POST",
  body: new URLSearchParams(fields),
});
const send = (path: string, fields: Record<string, string> = {}) => ask(path, post(fields));

describe("the desk's page of a library's own system", () => {
  it("begins with a choice, and has a form for each way of asking", async () => {
    const { text, status } = await ask(address);
    expect(status).toBe(200);
    expect(text).toContain("is not connected");
    for (const kind of connectorKinds) {
      expect(text).toContain(`href="${address}?connector=${kind}"`);
      const form = await ask(`${address}?connector=${kind}`);
      expect(form.text).toContain(`name="connector" value="${kind}"`);
      expect(form.text).toMatch(/name="(host|address)"/);
    }
    expect((await ask(`${address}?connector=telnet`)).text).not.toContain('name="connector"');
  });

  it("keeps what was typed and says what is wrong with it", async () => {
    const { status, text } = await send(address, {
      connector: "z3950",
      host: "not a host",
      port: "",
      database: "Books",
      numberUse: "12",
      isbnUse: "7",
      syntax: "opac",
      numberField: "001",
      secret: "typed-secret",
    });
    expect(status).toBe(422);
    expect(text).toContain("Give a host name or a numeric address.");
    expect(text).toContain("Give a number from 1 to 65535.");
    expect(text).toContain('value="Books"');
    expect(text).not.toContain("typed-secret");
  });

  it("saves, tries, and tells in words what came of it", async () => {
    const peer = await opened(
      kohaPeer({
        biblios: {
          "7": { items: [{ itemnumber: 1, barcode: "b1", onloan: "2026-12-01" }], holds: [{}] },
        },
        staff: { user: "shelf", password: "sesame" },
      }),
    );
    const fields = {
      connector: "koha",
      address: peer.url,
      access: "staff",
      user: "shelf",
      numberField: "001",
      secret: "sesame",
    };
    const saved = await send(address, fields);
    expect([saved.status, saved.header("location")]).toEqual([303, `${address}?done=saved`]);
    const shown = await ask(`${address}?done=saved`);
    expect(shown.text).toContain("Saved.");
    expect(shown.text).toContain("A password is stored");
    expect(shown.text).not.toContain("sesame");

    const trial = await send(`${address}/trials`, { number: "7" });
    expect(trial.status).toBe(200);
    expect(trial.text).toContain("Record 7, asked by 7, answered after");
    expect(trial.text).toContain("It tells of one copy, of which 0 can be lent now.");
    expect(trial.text).toContain("one reader waits");
    expect(trial.text).toContain("December 1, 2026");
    expect(trial.text).toMatch(/Last answer<\/dt><dd>(?!None)/);
    expect((await send(`${address}/trials`, { number: "none" })).text).toContain(
      "has no such record",
    );

    await send(address, { ...fields, secret: "wrong" });
    expect((await send(`${address}/trials`)).text).toContain("It refuses user or password");
    await send(address, { ...fields, secret: "", "secret-remove": "on" });
    expect((await ask(address)).text).not.toContain("A password is stored");
  });

  it("is turned off and on", async () => {
    expect((await send(`${address}/pause`)).header("location")).toBe(`${address}?done=turned-off`);
    expect((await ask(address)).text).toContain("Nobody asks your system now");
    await send(`${address}/resumption`);
    expect((await ask(address)).text).not.toContain("Nobody asks your system now");
  });

  it("is for administrators of the library alone", async () => {
    const staff = await signedIn(d, library, "staff");
    expect((await staff(address)).status).toBe(403);
    expect((await staff("/desk/DESK/catalogue")).text).not.toContain(address);
    const other = await signedIn(d, await d.library("ELSE"), "library-administrator");
    for (const path of [address, `${address}/trials`, `${address}/pause`])
      expect((await other(path, post({}))).status).toBe(403);
  });
});
