import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "#kernel/config";
import { outboundRules } from "#kernel/outbound";
import { FederatedDesk, say, TEXT } from "#test/federated-desk";
import { served } from "#test/peers/mock-iso18626";
import { askAs } from "#test/reference-desk";
import type { PartnerManner } from "../../../../app/mock/reference-partner/manners.ts";
import { mockKey } from "../../../../app/mock/reference-partner/mock-key.ts";
import { ReferencePartner } from "../../../../app/mock/reference-partner/partner.ts";
import { openReferencePartner } from "../../../../app/mock/reference-partner/serve.ts";
import { Play } from "../../../../app/mock/script.ts";
import { enterPeer } from "../../../directory/actions/peers/enter-peer.ts";
import { deliverToPartner } from "../../actions/federation/send/deliver.ts";
import { askPartner } from "../../actions/federation/home/ask-partner.ts";
import { holdByCode } from "../../actions/inquiry/by-code.ts";
import { readerSays } from "../../actions/inquiry/say.ts";

let desk: FederatedDesk;
let door: Awaited<ReturnType<typeof served>>;
const open: { close: () => Promise<unknown> }[] = [];
beforeAll(async () => {
  desk = await FederatedDesk.open();
  door = await served(await desk.d.app(), desk.d.config.publicUrl.host);
});
afterAll(async () => {
  await door.close();
  await desk.close();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  await desk.clear();
});

let many = 0;
/** A mock of this manner, entered as a partner; `pass` carries all that waits, both ways. */
async function mock(manner: PartnerManner, play = new Play()) {
  const code = `mock-${++many}`;
  const key = mockKey(code);
  const partner = new ReferencePartner({
    name: "Mina",
    key,
    manner,
    languages: [],
    pace: 1,
    rules: outboundRules(readConfig({ NODE_ENV: "test" })),
    told: () => undefined,
  });
  const peer = await openReferencePartner({ host: "127.0.0.1", port: 0 }, partner, play);
  open.push(peer);
  const coordinator = desk.d.visitor([{ role: "network-coordinator", library: null }]);
  const id = await desk.d.run({ ...coordinator, reach: "network" }, (ctx) =>
    enterPeer(ctx, {
      code,
      names: { en: "A mock" },
      agencies: [`ISIL:ZZ-MOCK${many}`],
      url: `${peer.address}/iso18626`,
      keys: [{ keyId: key.keyId, publicKey: key.pem }],
      questions: { url: peer.address },
    }),
  );
  partner.speakTo(`${door.url}/reference/federation`);
  await partner.quiet();
  const pass = async (rounds = 4) => {
    for (let left = rounds; left > 0; left--) {
      await deliverToPartner({ run: desk.d.run, services: desk.d.services }, id);
      await partner.quiet();
    }
  };
  return { id, pass };
}

describe("the mock partner", () => {
  test("takes a talk, answers what is said, and ends it when it is thanked", async () => {
    const { pass } = await mock("answers");
    const { code, inquiry } = await askAs(desk.d, desk.home);
    await pass();
    expect(await desk.row(inquiry.id)).toMatchObject({ state: "talking", operatorName: "Mina" });
    const sees = await desk.readerSees(code);
    expect(sees).toEqual([
      `reader: ${TEXT}`,
      expect.stringContaining("partner: A mock for trying"),
    ]);
    await holdByCode(desk.comer, code, (own, row) => readerSays(own, row, say("Thanks!")));
    await pass();
    expect(await desk.row(inquiry.id)).toMatchObject({ state: "answered" });
  });

  test.each([
    ["returns", "waiting"],
    ["parks", "open"],
    ["declines", "waiting"],
    ["silent", "talking"],
  ] as const)("that %s leaves the question %s", async (manner, state) => {
    const { pass } = await mock(manner);
    const { inquiry } = await askAs(desk.d, desk.home);
    // Offer and claim, question and end; what came back is offered anew after that.
    await pass(2);
    expect(await desk.row(inquiry.id)).toMatchObject({ state });
  });

  test.each([
    ["answers", ["asked", "works", "answered"]],
    ["asks-back", ["asked", "works", "asks-back"]],
    ["rejects", ["asked", "rejected"]],
  ] as const)("that %s a ticket tells its library", async (manner, happened) => {
    // A fault on the way costs a second try only.
    const { id, pass } = await mock(manner, new Play({ fault: "hang-up", faults: 1 }));
    const { inquiry } = await askAs(desk.d, desk.home, { live: false });
    await desk.d.run(desk.admin, (ctx) => askPartner(ctx, inquiry.id, id));
    await pass();
    desk.later = 5;
    await pass();
    const sees = await desk.staffSees(inquiry.id);
    expect(sees.filter((one) => (happened as readonly unknown[]).includes(one))).toEqual(happened);
  });
});
