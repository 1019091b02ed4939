import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  decodeNcip,
  encodeNcip,
  type NcipMessage,
  type NcipRequest,
  type RequestOf,
  type ServiceName,
  terms,
} from "#standards/ncip";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { systemsOfTest } from "#test/peers/mock-system";
import { actOnRequest } from "../../actions/act-on-request.ts";
import { actOnSupply } from "../../actions/act-on-supply.ts";
import { ownSystemCalls } from "../../actions/own-system/decide-call.ts";
import { letSystemIn } from "../../actions/own-system/let-in.ts";
import { saveOwnSystem } from "../../actions/own-system/set-own-system.ts";
import type { SupplierAct } from "../../model/machines/supplier.ts";
import { forgetReadersSince } from "../../store/forget-readers.ts";
import { readRequest } from "../../store/requests.ts";
import { readSupply } from "../../store/supplies.ts";
import { type AtDesk, type Desks, openDesks } from "../../test/at-desk.ts";

const MANARA = "ISIL:ZZ-MNRU";
let d: TestDeployment;
let desks: Desks;
let merrow: AtDesk;
let manara: AtDesk;
let app: Awaited<ReturnType<TestDeployment["app"]>>;
const tokens: Record<string, string> = {};
const { ncip, closeAll } = systemsOfTest();

beforeAll(async () => {
  d = await testDeployment();
  desks = await openDesks(d);
  merrow = await desks.at("port-merrow");
  manara = await desks.at("manara");
  app = await d.app();
  for (const code of ["port-merrow", "manara"]) {
    const { visitor } = await desks.at(code, "library-administrator");
    tokens[code] = await d.run(visitor, (ctx) => letSystemIn(ctx, `ILS-${code}`));
  }
});
afterAll(() => d.close());
afterEach(closeAll);

async function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const url = new URL("/ncip", d.config.publicUrl).href;
  return app.request(url, {
    method: "POST",
    headers: { "content-type": "application/xml", ...headers },
    body,
  });
}

/** Asks as a library's own system; `token` for one that shows another. */
async function ask<Name extends ServiceName>(
  code: string,
  service: Name,
  body: RequestOf<Name>,
  token = tokens[code] ?? "",
): Promise<NcipMessage> {
  const agency = (value: string) => ({ agency: { value } });
  const header = { from: agency(`ILS-${code}`), fromPassword: token, to: agency("COMMONSHELF") };
  const message = { kind: "request", service, header, body } as NcipRequest;
  const answer = await post(encodeNcip(message));
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    200,
    "application/xml; charset=utf-8",
  ]);
  return decodeNcip(await answer.text(), { strict: true });
}

const problem = (message: NcipMessage) =>
  message.kind === "refusal" ? message.problems[0].type.value : message.kind;

async function lent(acts: readonly (readonly [SupplierAct, object?])[] = []) {
  const row = await desks.place("port-merrow", [MANARA], { reader: { name: "Ada", card: "1001" } });
  const id = await desks.supplyOf(row, MANARA);
  for (const [act, input = {}] of acts)
    await d.run(manara.visitor, (ctx) => actOnSupply(ctx, id, act, input));
  const request = () => d.run(merrow.visitor, (ctx) => readRequest(ctx, row.id));
  const supply = () => d.run(manara.visitor, (ctx) => readSupply(ctx, id));
  return { row, id, request, supply };
}

const user = (value: string) => ({ user: { value } });

describe("the supplier's own system", () => {
  it("lends, recalls and takes back, and both sides know it", async () => {
    const { id, request, supply } = await lent([["pull", { itemId: "N-1" }]]);
    const out = { ...user("lib-7"), item: { value: "N-1" } };
    const shipped = await ask("manara", "CheckOutItem", out);
    expect(await request()).toMatchObject({ state: "shipped", itemId: "N-1" });
    expect(shipped).toMatchObject({
      kind: "response",
      body: { due: { epochMilliseconds: (await supply())?.dueAt?.getTime() } },
    });
    expect(await ask("manara", "CheckOutItem", out)).toEqual(shipped);
    expect(await ask("manara", "RecallItem", { item: { value: "N-1" } })).toMatchObject({
      kind: "response",
    });
    expect(await request()).toMatchObject({ state: "recalled" });
    expect(await ask("manara", "LookupItem", { item: { value: "N-1" } })).toMatchObject({
      body: { itemFields: { circulationStatus: { value: "Recalled" } } },
    });
    await ask("manara", "CheckInItem", { item: { value: "N-1" } });
    expect(await request()).toMatchObject({ state: "completed" });
    expect(problem(await ask("manara", "CheckInItem", { item: { value: "N-1" } }))).toBe(
      "Unknown Item",
    );
    expect((await d.run(manara.visitor, (ctx) => readSupply(ctx, id)))?.state).toBe("completed");
  });

  it("is not asked to do what it has told us it did", async () => {
    const { settings } = await ncip();
    const { visitor } = await desks.at("manara", "library-administrator");
    const accounts = { "*": "lib-1" };
    await d.run(visitor, (ctx) =>
      saveOwnSystem(ctx, { settings: { ...settings, accounts }, secret: "none" }),
    );
    const { id } = await lent([["pull", { itemId: "N-2" }]]);
    await ask("manara", "CheckOutItem", { ...user("lib-7"), item: { value: "N-2" } });
    const calls = await d.run(manara.visitor, (ctx) => ownSystemCalls(ctx, { supply: id }));
    expect(calls.map(({ act, state }) => [act, state])).toEqual([["check-out", "done"]]);
  });
});

describe("the requester's own system", () => {
  it("places a request for a reader once, knows it, and cancels it", async () => {
    const body = {
      ...user("1001"),
      titles: [{ item: { value: "9780000000002", code: terms.itemNumber("ISBN") } }],
      request: { value: "ILS-77" },
      type: terms.requestType("Loan"),
      scope: terms.requestScope("Bibliographic Item"),
      itemFields: { description: { title: "Tides", author: "Ferro" } },
    };
    const placed = await ask("port-merrow", "RequestItem", body);
    expect(placed.kind).toBe("response");
    expect(await ask("port-merrow", "RequestItem", body)).toEqual(placed);
    const [one, two] = await Promise.all([
      ask("port-merrow", "RequestItem", { ...body, request: { value: "ILS-78" } }),
      ask("port-merrow", "RequestItem", { ...body, request: { value: "ILS-78" } }),
    ]);
    expect(one).toEqual(two);
    const { rows } = await d.asSystem((ctx) =>
      sql<{
        n: number;
      }>`select count(*)::int as n from ill_request where citation ->> 'title' = 'Tides'`.execute(
        ctx.tx,
      ),
    );
    expect(rows).toEqual([{ n: 2 }]);
    // Nobody lends it: it has ended, and is no request of the reader's any more.
    const { row } = await lent();
    const known = await ask("port-merrow", "LookupUser", {
      ...user("1001"),
      requestedItemsDesired: true,
    });
    expect(known).toMatchObject({
      body: {
        requested: expect.arrayContaining([
          expect.objectContaining({ request: { value: row.number } }),
        ]),
      },
    });
    expect(problem(await ask("port-merrow", "LookupUser", user("none")))).toBe("Unknown User");
    const cancel = {
      ...user("1001"),
      request: { value: row.number },
      type: terms.requestType("Loan"),
    };
    expect(await ask("port-merrow", "CancelRequestItem", cancel)).toMatchObject({
      kind: "response",
    });
    const after = await d.run(merrow.visitor, (ctx) => readRequest(ctx, row.id));
    expect(after?.state).toBe("cancelled");
  });

  it("is no longer known by its number once the reader is forgotten", async () => {
    const known = async () => {
      const { rows } = await d.asSystem((ctx) =>
        sql<{ n: number }>`select count(*)::int as n from own_system_heard`.execute(ctx.tx),
      );
      return rows[0]?.n ?? 0;
    };
    expect(await known()).toBeGreaterThan(0);
    await d.asSystem((ctx) => forgetReadersSince(ctx, ctx.clock.now().add({ hours: 1 })));
    expect(await known()).toBe(0);
  });

  it("tells that a book is here, and has it renewed", async () => {
    const { row, id, request } = await lent([["ship", { itemId: "N-3" }]]);
    const here = {
      request: { value: row.number },
      action: terms.requestedAction("Hold For Pickup"),
    };
    expect(await ask("port-merrow", "AcceptItem", here)).toMatchObject({ kind: "response" });
    expect(await ask("port-merrow", "AcceptItem", here)).toMatchObject({ kind: "response" });
    expect(await request()).toMatchObject({ state: "received" });
    const book = { ...user("1001"), item: { value: row.number } };
    expect(await ask("port-merrow", "CheckOutItem", book)).toMatchObject({
      body: { due: { epochMilliseconds: (await request())?.dueAt?.getTime() } },
    });
    expect(await ask("port-merrow", "RenewItem", book)).toMatchObject({ body: { pending: {} } });
    expect(await ask("port-merrow", "RenewItem", book)).toMatchObject({ body: { pending: {} } });
    await d.run(manara.visitor, (ctx) => actOnSupply(ctx, id, "allow-renewal"));
    expect(await request()).toMatchObject({ state: "received" });
    await ask("port-merrow", "CheckInItem", { item: { value: row.number } });
    expect(await request()).toMatchObject({ state: "received" });
    await d.run(merrow.visitor, (ctx) => actOnRequest(ctx, row.id, "return"));
    expect(problem(await ask("port-merrow", "RenewItem", book))).toBe("Item Not Renewable");
  });
});

describe("who and what is refused, as the standard names it", () => {
  it("is a stranger, a wrong password, and another library's thing", async () => {
    const { row } = await lent();
    const cancel = {
      ...user("1001"),
      request: { value: row.number },
      type: terms.requestType("Loan"),
    };
    for (const token of ["", "wrong", tokens["manara"] ?? ""])
      expect(problem(await ask("port-merrow", "CancelRequestItem", cancel, token || "-"))).toBe(
        "Agency Authentication Failed",
      );
    const bare = { kind: "request", service: "CancelRequestItem", body: cancel } as NcipRequest;
    expect(problem(decodeNcip(await (await post(encodeNcip(bare))).text()))).toBe(
      "Agency Authentication Failed",
    );
    expect(problem(await ask("manara", "CancelRequestItem", cancel))).toBe("Unknown Request");
    const shown = Buffer.from(`ILS-port-merrow:${tokens["port-merrow"]}`).toString("base64");
    const basic = await post(encodeNcip(bare), { authorization: `Basic ${shown}` });
    expect(problem(decodeNcip(await basic.text()))).toBe("response");
  });

  it("is what has no place in the state it is in", async () => {
    const { row } = await lent([["pull", { itemId: "N-4" }]]);
    expect(problem(await ask("manara", "RecallItem", { item: { value: "N-4" } }))).toBe(
      "Item Cannot Be Recalled",
    );
    expect(problem(await ask("manara", "CheckInItem", { item: { value: "N-4" } }))).toBe(
      "Item Not Checked Out",
    );
    const here = { request: { value: row.number }, action: terms.requestedAction("Circulate") };
    expect(problem(await ask("port-merrow", "AcceptItem", here))).toBe("Request Already Processed");
    const charge = (number: string) =>
      ask("port-merrow", "CreateUserFiscalTransaction", {
        user: { value: "P-1" },
        transaction: {
          action: terms.fiscalAction("Assess"),
          type: terms.fiscalTransactionType("Interlibrary Loan Fee"),
          amount: { currency: terms.bare("EUR"), value: 250 },
          request: { value: number },
        },
      });
    expect(problem(await charge("none"))).toBe("Unknown Request");
    expect(await charge(row.number)).toMatchObject({ body: { reference: { value: row.number } } });
    expect(problem(await ask("port-merrow", "DeleteItem", { item: { value: "x" } }))).toBe(
      "Unsupported Service",
    );
  });

  it.each([
    ["<!DOCTYPE x><NCIPMessage/>", "Invalid Message Syntax Error"],
    ["<NCIPMessage/>", "Needed Data Missing"],
    [
      '<NCIPMessage xmlns="http://www.niso.org/2008/ncip"><Nonsense/></NCIPMessage>',
      "Unknown Service",
    ],
    [
      '<NCIPMessage xmlns="http://www.niso.org/2008/ncip"><CreateUser/></NCIPMessage>',
      "Unsupported Service",
    ],
    ["", "Invalid Message Syntax Error"],
  ])("is %s", async (xml, type) => {
    const answer = await post(xml);
    expect(answer.status).toBe(200);
    expect(problem(decodeNcip(await answer.text()))).toBe(type);
  });

  it("is what is no message at all, in plain HTTP", async () => {
    expect((await post("{}", { "content-type": "application/json" })).status).toBe(415);
    expect((await post(new Uint8Array(300_000))).status).toBe(413);
    expect((await app.request(new URL("/ncip", d.config.publicUrl).href)).status).toBe(405);
  });

  it("is text that no database keeps, without a fault of ours", async () => {
    const body = {
      ...user("1001"),
      items: [{ value: "x" }],
      type: terms.requestType("Loan"),
      scope: terms.requestScope("Item"),
      itemFields: { description: { title: "t".repeat(5000) } },
    };
    expect(problem(await ask("port-merrow", "RequestItem", body))).toBe("Element Rule Violated");
    expect(problem(await ask("port-merrow", "LookupItem", { item: { value: "\u0000'" } }))).toBe(
      "Unknown Item",
    );
  });
});
