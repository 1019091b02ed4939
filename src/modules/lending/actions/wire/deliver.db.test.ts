import { createPublicKey } from "node:crypto";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "#kernel/tenancy";
import { checkDigest, readSignatures, verifySignature } from "#standards/http-signatures";
import { confirm, type Message } from "#standards/iso18626";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { ownPublicKeys } from "#modules/directory";
import { enterPeer, proposeSetup } from "../../../directory/actions/peers/enter-peer.ts";
import { decideSetup } from "../../../directory/store/peers/setup.ts";
import { readRequest } from "../../store/requests.ts";
import { readSteps } from "../../store/steps.ts";
import { peersDue } from "../../store/wire/outbox.ts";
import { type Heard, listeningSystem, type Reaction } from "../../test/foreign-system.ts";
import { members } from "../../test/members.ts";
import { actOnRequest } from "../act-on-request.ts";
import { placeRequest } from "../place-request.ts";
import { deliver, deliverWhatIsDue } from "./deliver.ts";

let d: TestDeployment;
let merrow: Visitor;
let coordinator: Visitor;
let later = 0;
beforeAll(async () => {
  const real = await testDeployment();
  // A clock that can be put forward: pauses are hours long.
  const clock = { now: () => Temporal.Now.instant().add({ seconds: later }) };
  const run: TestDeployment["run"] = (visitor, work) =>
    real.run(visitor, (ctx) => work({ ...ctx, clock }));
  d = { ...real, run, services: { ...real.services, clock } };
  const m = await members(d);
  merrow = await m.somebody("port-merrow");
  coordinator = await m.coordinator();
});
afterAll(() => d.close());

let react: (heard: Heard, count: number) => Reaction = () => ({});
const open: { close: () => Promise<unknown> }[] = [];
afterEach(async () => {
  react = () => ({});
  later = 0;
  await Promise.all(open.splice(0).map((one) => one.close()));
});

let number = 0;
/** A foreign system that listens, entered as a peer with an agency of its own. */
async function peer(more: object = {}) {
  const system = await listeningSystem((heard, count) => {
    const reaction = react(heard, count);
    return "body" in reaction || reaction.hangUp
      ? reaction
      : { ...reaction, body: confirm(heard.message, "2026-11-26T12:00:00Z") };
  });
  open.push(system);
  const code = `far-${++number}`;
  const agency = `ISIL:ZZ-FAR${number}`;
  const id = await d.run(coordinator, (ctx) =>
    enterPeer(ctx, { code, names: { en: code }, agencies: [agency], url: system.url, ...more }),
  );
  return { ...system, id, code, agency };
}

const place = (supplier: string) =>
  d.run(merrow, (ctx) =>
    placeRequest(ctx, ctx.library ?? "", {
      service: "Loan",
      citation: { title: "The lighthouse keepers" },
      suppliers: [supplier],
    }),
  );
const send = (id: string) => deliver({ run: d.run, services: d.services }, id);
const outgoing = async (id: string) => {
  const { rows } = await d.run({ ...merrow, reach: "system" }, (ctx) =>
    sql<{
      delivery: string;
      attempts: number;
      fault: string | null;
      pause: number | null;
    }>`select delivery, attempts, fault, extract(epoch from next_at - now())::float as pause from ill_message
      where direction = 'out' and peer_id = ${id} order by sequence`.execute(ctx.tx),
  );
  return rows;
};
const attention = async (id: string) =>
  (await d.run(merrow, (ctx) => readRequest(ctx, id)))?.attention;
const saidBy = (heard: readonly Heard[]) =>
  heard.map(({ message }) =>
    message.kind === "requestingAgencyMessage" ? message.action : message.kind,
  );

describe("a message to a foreign system", () => {
  it("is signed by our published key, and confirmed", async () => {
    const far = await peer();
    await place(far.agency);
    await send(far.id);
    expect(await outgoing(far.id)).toMatchObject([{ delivery: "confirmed", attempts: 1 }]);
    const [one] = far.heard;
    const headers = one?.headers as Record<string, string>;
    const { keys } = await d.asSystem(ownPublicKeys);
    const jwk = keys[0] as { kid: string };
    checkDigest(headers["content-digest"], one?.body ?? "");
    const [signature] = readSignatures(headers);
    expect(signature?.keyId).toBe(jwk.kid);
    if (!signature) throw new Error("not signed");
    verifySignature(
      { method: "POST", url: new URL(far.url), headers },
      signature,
      createPublicKey({ key: jwk as never, format: "jwk" }),
      { covers: ["@target-uri", "content-digest"], now: Date.now() / 1000, tolerance: 60 },
    );
  });

  it("follows the one before it in its exchange, while other exchanges go on", async () => {
    const far = await peer();
    const first = await place(far.agency);
    const second = await place(far.agency);
    await d.run(merrow, (ctx) => actOnRequest(ctx, first.id, "notify", { note: "one" }));
    await d.run(merrow, (ctx) => actOnRequest(ctx, first.id, "cancel", {}));
    react = ({ message }) =>
      message.header.requestingAgencyRequestId === first.number && message.kind === "request"
        ? { status: 503, body: "busy" }
        : {};
    await send(far.id);
    expect(await outgoing(far.id)).toMatchObject([
      { delivery: "waiting", fault: "http-503" },
      { delivery: "confirmed" },
      { delivery: "waiting", attempts: 0 },
      { delivery: "waiting", attempts: 0 },
    ]);
    expect(saidBy(far.heard)).toEqual(["request", "request"]);
    react = () => ({});
    later = 60;
    await send(far.id);
    const ofFirst = far.heard.filter(
      ({ message }) => message.header.requestingAgencyRequestId === first.number,
    );
    expect(saidBy(ofFirst)).toEqual(["request", "request", "Notification", "Cancel"]);
    expect(ofFirst[1]?.body).toBe(ofFirst[0]?.body);
    expect((await outgoing(far.id)).every(({ delivery }) => delivery === "confirmed")).toBe(true);
    expect(second.state).toBe("asking");
  });

  it.each<[string, Reaction]>([
    ["closed", { hangUp: true }],
    ["http-500", { status: 500, body: "oh" }],
    ["http-401", { status: 401, body: "who are you" }],
    ["no-confirmation", { body: "<html>Welcome</html>" }],
    ["no-confirmation", { body: "" }],
    [
      "no-confirmation",
      {
        body: {
          kind: "requestConfirmation",
          header: {
            timestamp: "2020-01-01T00:00:00Z",
            timestampReceived: "2020-01-01T00:00:00Z",
            status: "OK",
          },
        },
      },
    ],
    ["redirects", { status: 307, body: "" }],
  ])("that meets %s is kept for later", async (fault, reaction) => {
    const far = await peer();
    await place(far.agency);
    react = () => reaction;
    await send(far.id);
    const [row] = await outgoing(far.id);
    expect(row).toMatchObject({ delivery: "waiting", attempts: 1 });
    if (fault !== "redirects") expect(row?.fault).toBe(fault);
    expect(row?.pause).toBeGreaterThan(1);
    expect(row?.pause).toBeLessThan(6);
  });

  it("that is refused is told to people, with the error in the history", async () => {
    const far = await peer();
    const row = await place(far.agency);
    react = ({ message }) => ({
      body: confirm(message, "2026-11-26T12:00:00Z", {
        type: "UnrecognisedDataValue",
        value: "title",
      }),
    });
    await send(far.id);
    expect(await outgoing(far.id)).toMatchObject([
      { delivery: "failed", fault: "UnrecognisedDataValue: title" },
    ]);
    expect(await attention(row.id)).toBe("peer-refused");
    const steps = await d.run(merrow, (ctx) => readSteps(ctx, row.id));
    expect(steps.at(-1)).toMatchObject({
      event: "peer-refused",
      actor: far.code,
      detail: { fault: "UnrecognisedDataValue: title" },
    });
  });

  it("that nobody takes is tried with growing pauses, told to a person, and given up after a week", async () => {
    const far = await peer();
    const row = await place(far.agency);
    react = () => ({ status: 502, body: "" });
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 7; attempt++) {
      await send(far.id);
      const pause = ((await outgoing(far.id))[0]?.pause ?? 0) - later;
      pauses.push(pause);
      expect(await attention(row.id)).toBe(attempt < 7 ? null : "peer-silent");
      later += Math.ceil(pause) + 1;
    }
    expect(pauses.at(-1)).toBeGreaterThan(29);
    expect(pauses.at(-1)).toBeGreaterThan(pauses[0] ?? 0);
    later = 8 * 86_400;
    await send(far.id);
    expect(await outgoing(far.id)).toMatchObject([{ delivery: "failed", fault: "http-502" }]);
    expect(await attention(row.id)).toBe("not-delivered");
  });

  it("that arrives after all needs nobody any more", async () => {
    const far = await peer();
    const row = await place(far.agency);
    await d.asSystem((ctx) =>
      sql`update ill_message set attempts = 7 where peer_id = ${far.id}`.execute(ctx.tx),
    );
    await d.asSystem((ctx) =>
      sql`update ill_request set attention = 'peer-silent' where id = ${row.id}`.execute(ctx.tx),
    );
    await send(far.id);
    expect(await attention(row.id)).toBeNull();
  });

  it("is sent by one process only, and again when that one died", async () => {
    const far = await peer();
    await Promise.all(Array.from({ length: 6 }, () => place(far.agency)));
    await Promise.all([send(far.id), send(far.id), send(far.id)]);
    expect(far.heard).toHaveLength(6);
    const row = await place(far.agency);
    // A process took it and was killed before it could note anything.
    await d.asSystem((ctx) =>
      sql`update ill_message set attempts = 1, next_at = now() + interval '2 minutes' where request_id = ${row.id}`.execute(
        ctx.tx,
      ),
    );
    await send(far.id);
    expect(far.heard).toHaveLength(6);
    later = 130;
    await send(far.id);
    expect(far.heard).toHaveLength(7);
  });

  it("goes with a token where the peer knows us by one", async () => {
    const token = "our-token-at-the-other-system-1";
    const far = await peer({ ours: "token", ourToken: token });
    await place(far.agency);
    await send(far.id);
    expect(far.heard[0]?.headers).toMatchObject({ authorization: `Bearer ${token}` });
    expect(far.heard[0]?.headers).not.toHaveProperty("signature");
  });

  it("goes nowhere where we may not ask, nor with a token over an open line", async () => {
    const far = await peer();
    const reached = async (setup: object) => {
      await d.run(coordinator, async (ctx) => {
        const id = await proposeSetup(ctx, far.id, setup, "entered");
        await decideSetup(ctx, far.id, id, { approved: true, by: "test" });
      });
      later += 86_400;
      await send(far.id);
      return (await outgoing(far.id))[0]?.fault;
    };
    await place(far.agency);
    expect(await reached({ url: "http://10.1.2.3/iso18626" })).toBe("address-refused");
    expect(await reached({ url: "http://169.254.169.254/latest" })).toBe("address-refused");
    expect(
      await reached({
        url: "http://ill.example/iso18626",
        ours: "token",
        ourToken: "our-token-at-the-other-system-2",
      }),
    ).toBe("token-needs-tls");
    expect(far.heard).toHaveLength(0);
  });

  it("is looked for by the timetable, whoever was not woken", async () => {
    const far = await peer();
    await place(far.agency);
    const system = { ...merrow, reach: "system" } as const;
    expect(await d.run(system, peersDue)).toContain(far.id);
    expect(await d.run(system, deliverWhatIsDue)).toBeGreaterThan(0);
    await send(far.id);
    expect(await d.run(system, peersDue)).not.toContain(far.id);
  });

  it("is written as the peer's dialect wants it", async () => {
    const far = await peer({ dialect: "alma" });
    await place(far.agency);
    await send(far.id);
    const message = far.heard[0]?.message as Extract<Message, { kind: "request" }>;
    expect(message.serviceInfo?.note ?? "").toContain("Deliver to:");
  });
});
