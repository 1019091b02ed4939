import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Visitor } from "#kernel/tenancy";
import type {
  Action,
  Confirmation,
  Message,
  RequestingAgencyMessage,
  RequestMessage,
  Status,
  SupplyingAgencyMessage,
} from "#standards/iso18626";
import { testDeployment, type TestDeployment } from "#test/deployment";
import type { SupplierAct } from "../model/machines/supplier.ts";
import { agencyOfKey } from "./exchange/agencies.ts";
import { readRequest, type RequestRow } from "../store/requests.ts";
import { type Members, members } from "../test/members.ts";
import { actOnRequest } from "./act-on-request.ts";
import { actOnSupply } from "./act-on-supply.ts";
import { receive } from "./exchange/receive.ts";
import { placeRequest } from "./place-request.ts";

/** The foreign system of the demo speaks for two agencies. */
const CALDERA = "ISIL:ZZ-CALD";
const CALDERA_MUSEUM = "ISIL:ZZ-CALD-MUS";
const NETWORK = "ISIL:ZZ-ESTUARY";
const MERROW = "ISIL:ZZ-PMPL";

let d: TestDeployment;
let m: Members;
let merrow: Visitor;
let coordinator: Visitor;
let peer: string;
beforeAll(async () => {
  d = await testDeployment();
  m = await members(d);
  merrow = await m.somebody("port-merrow");
  coordinator = await m.coordinator();
  const { rows } = await d.asSystem((ctx) =>
    sql<{ id: string }>`select id from peer where code = 'caldera-ill'`.execute(ctx.tx),
  );
  peer = rows[0]?.id ?? "";
});
afterAll(() => d.close());

/** Gives a message as the peer would send it; digests tell repetitions from news. */
const hear = (message: Message): Promise<Confirmation> =>
  d.asSystem((ctx) => {
    const digest = createHash("sha256").update(JSON.stringify(message)).digest();
    return receive(ctx, { peer, digest }, message);
  });

let tick = 0;
const header = (requester: string, supplier: string, number: string) => ({
  supplyingAgency: agencyOfKey(supplier),
  requestingAgency: agencyOfKey(requester),
  multipleItemRequestId: "",
  timestamp: `2026-11-26T10:00:${String(tick++ % 60).padStart(2, "0")}.${tick}Z`,
  requestingAgencyRequestId: number,
});
const asks = (
  supplier: string,
  number: string,
  more: Partial<RequestMessage> = {},
): RequestMessage => ({
  kind: "request",
  header: header(CALDERA, supplier, number),
  bibliographicInfo: { title: "The lighthouse keepers" },
  serviceInfo: { requestType: "New", serviceType: "Loan" },
  ...more,
});
const does = (
  supplier: string,
  number: string,
  action: Action,
  note?: string,
): RequestingAgencyMessage => ({
  kind: "requestingAgencyMessage",
  header: header(CALDERA, supplier, number),
  action,
  ...(note ? { note } : {}),
});
const says = (
  supplier: string,
  requester: string,
  number: string,
  status: Status,
  more: Partial<SupplyingAgencyMessage["messageInfo"]> & { due?: string } = {},
): SupplyingAgencyMessage => {
  const { due, reason = "StatusChange", ...info } = more;
  return {
    kind: "supplyingAgencyMessage",
    header: header(requester, supplier, number),
    messageInfo: { reason, ...info },
    statusInfo: {
      status,
      lastChange: "2026-11-26T10:00:00Z",
      ...(due ? { dueDate: due } : {}),
    },
    ...(status === "Loaned"
      ? { deliveryInfo: { dateSent: "2026-11-26T10:00:00Z", itemId: "C-1" } }
      : {}),
  };
};

type Supply = { id: string; state: string; library: string | null };
async function supplyOf(number: string): Promise<Supply> {
  const { rows } = await d.asSystem((ctx) =>
    sql<Supply>`select id, state, library_id as library from ill_supply
      where requester = ${CALDERA} and requesting_number = ${number}`.execute(ctx.tx),
  );
  if (!rows[0]) throw new Error(`${number} did not come in`);
  return rows[0];
}
const act = async (number: string, what: SupplierAct, input = {}) => {
  const { id } = await supplyOf(number);
  return d.run(merrow, (ctx) => actOnSupply(ctx, id, what, input));
};
/** What waits to be sent to the peer about an exchange, in order. */
const sent = async (requester: string, number: string): Promise<readonly string[]> => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ said: string }>`select said from ill_message
      where direction = 'out' and peer_id = ${peer} and exchange = ${`${requester} ${number}`} order by sequence`.execute(
      ctx.tx,
    ),
  );
  return rows.map(({ said }) => said);
};

/** Where the lender has said that a thing goes back to. */
const backTo = async (number: string): Promise<unknown> => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ back: unknown }>`select message -> 'returnInfo' as back from ill_message
      where direction = 'out' and said like '%Loaned' and exchange = ${`${CALDERA} ${number}`}
      order by sequence limit 1`.execute(ctx.tx),
  );
  return rows[0]?.back;
};

describe("a foreign system asks a member", () => {
  test("the same message again has no second effect and the same confirmation", async () => {
    const message = asks(MERROW, "C-1");
    const first = await hear(message);
    expect(first.header.status).toBe("OK");
    expect(await hear(message)).toEqual(first);
    const { rows } = await d.asSystem((ctx) =>
      sql`select 1 from ill_message where exchange = ${`${CALDERA} C-1`}`.execute(ctx.tx),
    );
    expect(rows).toHaveLength(1);
  });

  test("a request told twice in other words is kept and moves nothing", async () => {
    await hear(asks(MERROW, "C-2"));
    await act("C-2", "promise");
    await hear(asks(MERROW, "C-2"));
    expect(await supplyOf("C-2")).toMatchObject({ state: "pulling" });
  });

  test("the loan's whole way, and each word that goes out", async () => {
    await hear(asks(MERROW, "C-3"));
    await act("C-3", "expect");
    await act("C-3", "promise");
    await act("C-3", "ship", { itemId: "PM-1" });
    await hear(does(MERROW, "C-3", "Received"));
    await hear(does(MERROW, "C-3", "ShippedForward"));
    expect(await supplyOf("C-3")).toMatchObject({ state: "held" });
    await hear(does(MERROW, "C-3", "StatusRequest"));
    await hear(does(MERROW, "C-3", "Renew"));
    await act("C-3", "deny-renewal");
    await act("C-3", "mark-overdue");
    await hear(does(MERROW, "C-3", "ShippedReturn"));
    await act("C-3", "check-in");
    expect(await backTo("C-3")).toMatchObject({
      returnAgency: { type: "ISIL", value: "ZZ-PMPL" },
      address: { line1: "1 Harbor Square" },
    });
    expect(await sent(CALDERA, "C-3")).toEqual([
      "RequestResponse ExpectToSupply",
      "StatusChange WillSupply",
      "StatusChange Loaned",
      "StatusRequestResponse Loaned",
      "RenewResponse Loaned",
      "StatusChange Overdue",
      "StatusChange LoanCompleted",
    ]);
    expect(await supplyOf("C-3")).toMatchObject({ state: "completed" });
  });

  test("cancelling: at once before anything is done, no after shipping", async () => {
    await hear(asks(MERROW, "C-4"));
    await hear(does(MERROW, "C-4", "Cancel"));
    expect(await supplyOf("C-4")).toMatchObject({ state: "cancelled" });
    await hear(asks(MERROW, "C-5"));
    await act("C-5", "ship", { itemId: "PM-5" });
    await hear(does(MERROW, "C-5", "Cancel"));
    expect(await supplyOf("C-5")).toMatchObject({ state: "shipped" });
    expect(await sent(CALDERA, "C-5")).toEqual(["RequestResponse Loaned", "CancelResponse Loaned"]);
  });

  test("what nobody asked for, and whom nobody knows, is refused in the standard's words", async () => {
    const unknown = await hear(does(MERROW, "C-none", "Received"));
    expect([unknown.header.status, unknown.error]).toEqual([
      "ERROR",
      { type: "UnrecognisedDataValue", value: "requestingAgencyRequestId" },
    ]);
    const nobody = await hear(asks("ISIL:ZZ-NOBODY", "C-6"));
    expect(nobody.error).toEqual({ type: "UnrecognisedDataValue", value: "supplyingAgencyId" });
    const maximumCosts = { currency: "ABC", amount: "5" };
    const money = await hear(asks(MERROW, "C-7", { billingInfo: { maximumCosts } }));
    expect(money.error).toEqual({ type: "UnrecognisedDataValue", value: "monetaryValue" });
    await expect(supplyOf("C-7")).rejects.toThrow("did not come in");
  });
});

describe("a member asks a foreign system", () => {
  const place = async (): Promise<RequestRow> => {
    const { id } = await m.library("port-merrow");
    return d.run(merrow, (ctx) =>
      placeRequest(ctx, id, { service: "Loan", citation: { title: "Deep" }, suppliers: [CALDERA] }),
    );
  };
  const request = (row: RequestRow, what: Parameters<typeof actOnRequest>[2]) =>
    d.run(merrow, (ctx) => actOnRequest(ctx, row.id, what));
  const now = (row: RequestRow) => d.asSystem((ctx) => readRequest(ctx, row.id));

  test("late, early and repeated words never move it twice", async () => {
    const row = await place();
    const told = (status: Status, more = {}) =>
      hear(says(CALDERA, MERROW, row.number, status, more));
    await told("Loaned", { due: "2027-01-10T00:00:00+01:00" });
    await told("WillSupply");
    await told("ExpectToSupply");
    expect(await now(row)).toMatchObject({ state: "shipped", itemId: "C-1" });
    await request(row, "receive");
    await told("Loaned");
    expect(await now(row)).toMatchObject({ state: "received" });
    await request(row, "renew");
    await told("Loaned", { reason: "RenewResponse", answer: true, due: "2027-02-10T00:00:00Z" });
    expect(await now(row)).toMatchObject({ state: "received", dueAt: new Date("2027-02-10") });
    await told("LoanCompleted");
    await told("Overdue");
    expect(await now(row)).toMatchObject({ state: "completed" });
    expect(await sent(MERROW, row.number)).toEqual(["New", "Received", "Renew"]);
  });

  test("only the supplier that is asked moves it", async () => {
    const row = await place();
    await hear(says(CALDERA_MUSEUM, MERROW, row.number, "Loaned"));
    expect(await now(row)).toMatchObject({ state: "asking", attention: "late-loan" });
  });
});

describe("the network as broker between two foreign agencies", () => {
  const suppliers = [{ sortOrder: 1, supplier: agencyOfKey(CALDERA_MUSEUM) }];
  const behind = async (number: string): Promise<RequestRow> => {
    const { id } = await supplyOf(number);
    const { rows } = await d.asSystem((ctx) =>
      sql<{ id: string }>`select id from ill_request where brokered_for = ${id}`.execute(ctx.tx),
    );
    const row = await d.asSystem((ctx) => readRequest(ctx, rows[0]?.id ?? ""));
    if (!row) throw new Error("nothing was asked");
    return row;
  };

  test("both sides get each word of the other, and one end", async () => {
    await hear(asks(NETWORK, "B-1", { suppliers }));
    const { number } = await behind("B-1");
    expect(await sent(NETWORK, number)).toEqual(["New"]);
    const told = (status: Status, more = {}) =>
      hear(says(CALDERA_MUSEUM, NETWORK, number, status, more));
    await told("WillSupply");
    const address = { line1: "Calle del Cráter 1" };
    const loaned = says(CALDERA_MUSEUM, NETWORK, number, "Loaned", { due: "2027-01-10T00:00:00Z" });
    await hear({ ...loaned, returnInfo: { name: "Museo", address } });
    expect(await backTo("B-1")).toEqual({ name: "Museo", address });
    await hear(does(NETWORK, "B-1", "Received"));
    await hear(does(NETWORK, "B-1", "Renew"));
    await told("Loaned", { reason: "RenewResponse", answer: true, due: "2027-02-10T00:00:00Z" });
    await hear(does(NETWORK, "B-1", "ShippedReturn"));
    await told("LoanCompleted");
    expect(await sent(CALDERA, "B-1")).toEqual([
      "RequestResponse WillSupply",
      "StatusChange Loaned",
      "RenewResponse Loaned",
      "StatusChange LoanCompleted",
    ]);
    expect(await sent(NETWORK, number)).toEqual(["New", "Received", "Renew", "ShippedReturn"]);
    expect([(await supplyOf("B-1")).state, (await behind("B-1")).state]).toEqual([
      "completed",
      "completed",
    ]);
  });

  test("no supplier left: one Unfilled, and cancelling waits for the supplier's word", async () => {
    await hear(asks(NETWORK, "B-2", { suppliers }));
    const two = await behind("B-2");
    const reasonUnfilled = { value: "NotOnShelf" };
    await hear(says(CALDERA_MUSEUM, NETWORK, two.number, "Unfilled", { reasonUnfilled }));
    expect(await sent(CALDERA, "B-2")).toEqual(["RequestResponse Unfilled"]);
    await hear(asks(NETWORK, "B-3", { suppliers }));
    const three = await behind("B-3");
    await hear(does(NETWORK, "B-3", "Cancel"));
    expect(await sent(CALDERA, "B-3")).toEqual([]);
    await hear(says(CALDERA_MUSEUM, NETWORK, three.number, "Loaned"));
    expect(await sent(CALDERA, "B-3")).toEqual(["CancelResponse Loaned"]);
    expect([(await supplyOf("B-3")).state, (await behind("B-3")).state]).toEqual([
      "shipped",
      "shipped",
    ]);
  });

  test("it is the coordinators', not a library's", async () => {
    const { id } = await supplyOf("B-1");
    const asked = (visitor: Visitor) => d.run(visitor, (ctx) => actOnSupply(ctx, id, "notify"));
    await expect(asked(merrow)).rejects.toMatchObject({ code: "not-found" });
    await expect(asked(coordinator)).rejects.toMatchObject({ code: "not-now" });
  });
});
