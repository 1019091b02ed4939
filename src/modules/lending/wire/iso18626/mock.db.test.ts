import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { iso18626Mock, served } from "#test/peers/mock-iso18626";
import { enterPeer } from "../../../directory/actions/peers/enter-peer.ts";
import { actOnRequest } from "../../actions/act-on-request.ts";
import { actOnSupply } from "../../actions/act-on-supply.ts";
import { deliver } from "../../actions/wire/deliver.ts";
import type { RequesterAct } from "../../model/machines/requester.ts";
import { readRequest } from "../../store/requests.ts";
import { type AtDesk, type Desks, openDesks } from "../../test/at-desk.ts";

let d: TestDeployment;
let desks: Desks;
let merrow: AtDesk;
let platform: Awaited<ReturnType<typeof served>>;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  merrow = await desks.at("port-merrow");
  platform = await served(await d.app(), d.config.publicUrl.host);
});
afterAll(async () => {
  await platform.close();
  await d.close();
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

let number = 0;

/** A mock that is entered as a peer, and how to carry what the platform has for it. */
async function partner(more: Partial<Parameters<typeof iso18626Mock>[0]> = {}) {
  const agency = `ZZ-MOCK${++number}`;
  const token = `a-token-of-enough-characters-${number}`;
  const mock = await iso18626Mock({ agency, token, ...more });
  closing.push(mock.close);
  mock.mock.speakTo(`${platform.url}/iso18626`);
  const coordinator = await desks.members.coordinator();
  const id = await d.run(coordinator, (ctx) =>
    enterPeer(ctx, {
      code: `mock-${number}`,
      names: { en: `Mock ${number}` },
      agencies: [`ISIL:${agency}`],
      url: mock.url,
      theirToken: token,
      ourToken: `our-own-token-of-enough-characters-${number}`,
    }),
  );
  /** Until neither side has anything more to say. */
  const talk = async () => {
    for (let round = 0; round < 6; round++) {
      await deliver(d, id);
      await mock.mock.quiet();
    }
  };
  return { ...mock, agency: `ISIL:${agency}`, talk };
}

const borrowed = (supplier: string) => desks.place("port-merrow", [supplier]);
const state = async (id: string) =>
  (await d.run(merrow.visitor, (ctx) => readRequest(ctx, id)))?.state;
const act = (id: string, what: RequesterAct) =>
  d.run(merrow.visitor, (ctx) => actOnRequest(ctx, id, what));

describe("borrowing from the shipped mock, over real sockets", () => {
  it("is a loan from its first word to its last", async () => {
    const { agency, talk, told } = await partner();
    const { id } = await borrowed(agency);
    await talk();
    expect(await state(id)).toBe("shipped");
    await act(id, "receive");
    await act(id, "renew");
    await talk();
    expect(await state(id)).toBe("received");
    await act(id, "return");
    await talk();
    expect(await state(id)).toBe("completed");
    expect(told.filter((line) => line.includes("ERROR"))).toEqual([]);
  });

  it.each([
    ["unfilled", "unfilled"],
    ["conditions", "conditional"],
    ["retry", "retry"],
    ["expect", "shipped"],
    ["will-supply", "promised"],
    ["overdue", "overdue"],
    ["recalled", "recalled"],
    ["silent", "asking"],
  ] as const)("answered with %s stands at %s", async (supplies, to) => {
    const { agency, talk } = await partner({ supplies });
    const { id } = await borrowed(agency);
    await talk();
    expect(await state(id)).toBe(to);
  });

  it("goes on when conditions are accepted, and ends when cancelled in time", async () => {
    const strict = await partner({ supplies: "conditions" });
    const one = await borrowed(strict.agency);
    await strict.talk();
    await act(one.id, "accept-conditions");
    await strict.talk();
    expect(await state(one.id)).toBe("shipped");
    const slow = await partner({ supplies: "will-supply" });
    const two = await borrowed(slow.agency);
    await slow.talk();
    await act(two.id, "cancel");
    await slow.talk();
    expect(await state(two.id)).toBe("cancelled");
  });
});

describe("lending to the shipped mock, over real sockets", () => {
  it("is taken in, lent, received and returned", async () => {
    const { mock, agency, talk, told } = await partner({ requests: "return" });
    const asked = mock.request({ type: "ISIL", value: "ZZ-PMPL" }, "Northern Lights");
    await talk();
    const supply = async () => {
      const { rows } = await d.asSystem((ctx) =>
        sql<{ id: string; state: string }>`select id, state from ill_supply
          where requester = ${agency} and requesting_number = ${asked}`.execute(ctx.tx),
      );
      return rows[0] ?? { id: "", state: "none" };
    };
    expect((await supply()).state).toBe("requested");
    const { id } = await supply();
    await d.run(merrow.visitor, (ctx) => actOnSupply(ctx, id, "ship", { itemId: "M-1" }));
    await talk();
    expect((await supply()).state).toBe("returning");
    expect(told.some((line) => line.endsWith("ShippedReturn: OK"))).toBe(true);
    await d.run(merrow.visitor, (ctx) => actOnSupply(ctx, id, "check-in"));
    await talk();
    expect((await supply()).state).toBe("completed");
  });
});
