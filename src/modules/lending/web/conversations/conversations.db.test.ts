import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { noteTrouble } from "../../store/wire/troubles.ts";
import { type AtDesk, openDesks } from "../../test/at-desk.ts";

const ADDRESS = "/network/lending/conversations";
const CALDERA = "ISIL:ZZ-CALD";

let d: TestDeployment;
let coordinator: AtDesk;
let admin: AtDesk;
let peer: string;
let desks: Awaited<ReturnType<typeof openDesks>>;
beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  coordinator = await desks.at("manara", "network-coordinator");
  admin = await desks.at("manara", "library-administrator");
  const { rows } = await d.asSystem((ctx) =>
    sql<{ id: string }>`select id from peer where code = 'caldera-ill'`.execute(ctx.tx),
  );
  peer = rows[0]?.id ?? "";
});
afterAll(() => d.close());

const messages = async () => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      delivery: string;
      attempts: number;
      due: boolean;
    }>`select delivery, attempts, next_at <= now() as due
      from ill_message where direction = 'out' and peer_id = ${peer} order by sequence`.execute(
      ctx.tx,
    ),
  );
  return rows;
};

describe("conversations with other systems", () => {
  it("are quiet at first", async () => {
    const { status, text } = await coordinator.get(ADDRESS);
    expect(status).toBe(200);
    expect(text).toContain("Everything has arrived");
    expect(text).toContain("Nobody was turned away");
  });

  it("show in words what waits and why, and try it again when asked", async () => {
    await desks.place("port-merrow", [CALDERA]);
    await desks.place("port-merrow", [CALDERA]);
    await d.asSystem((ctx) =>
      sql`update ill_message set attempts = 9, next_at = now() + interval '3 hours', fault = 'certificate'
        where peer_id = ${peer}`.execute(ctx.tx),
    );
    await d.asSystem((ctx) =>
      sql`update ill_message set delivery = 'failed', next_at = null, fault = 'http-503' where id =
        (select id from ill_message where peer_id = ${peer} order by sequence limit 1)`.execute(
        ctx.tx,
      ),
    );
    const { text } = await coordinator.get(ADDRESS);
    expect(text).toContain("Caldera lending system");
    expect(text).toContain("its certificate is not trusted");
    const tried = await coordinator.post(`${ADDRESS}/${peer}/attempt`);
    expect([tried.status, tried.header("location")]).toEqual([303, `${ADDRESS}?tried=1`]);
    expect(await messages()).toMatchObject([
      { delivery: "waiting", attempts: 0, due: true },
      { delivery: "waiting", due: true },
    ]);
    expect((await coordinator.get(`${ADDRESS}?tried=1`)).text).toContain("is being tried again");
  });

  it("show who was turned away, in every language", async () => {
    await d.asSystem((ctx) =>
      noteTrouble(ctx, {
        code: "signature-wrong",
        caller: "<b>caldera-ill</b>",
        detail: "wrong",
        peer,
      }),
    );
    const { text } = await coordinator.get(ADDRESS);
    expect(text).toContain("Its signature does not fit the message");
    expect(text).toContain("&lt;b&gt;caldera-ill");
    expect((await coordinator.get(`${ADDRESS}?lang=ar`)).text).toContain("توقيعه لا يطابق الرسالة");
  });

  it("are for those who coordinate the network", async () => {
    expect((await admin.get(ADDRESS)).status).toBe(403);
    expect((await admin.post(`${ADDRESS}/${peer}/attempt`)).status).toBe(403);
    expect((await coordinator.post(`${ADDRESS}/nonsense/attempt`)).status).toBe(404);
    const nobody = "01a218cd-0000-7000-8000-000000000000";
    expect((await coordinator.post(`${ADDRESS}/${nobody}/attempt`)).status).toBe(404);
  });
});
