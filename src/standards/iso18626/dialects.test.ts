import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyMessage } from "./arbitraries.ts";
import {
  type Awaited,
  dialectOf,
  dialects,
  encode,
  decode,
  fromPeer,
  knownCode,
  type Message,
  noteMarks,
  type Reason,
  reasonByContext,
  type RequestMessage,
  type Status,
  type SupplyingAgencyMessage,
  toPeer,
} from "./index.ts";

const header = {
  supplyingAgency: { type: "ISIL", value: "ZZ-S" },
  requestingAgency: { type: "ISIL", value: "ZZ-R" },
  multipleItemRequestId: "",
  timestamp: "2026-11-26T12:00:00Z",
  requestingAgencyRequestId: "1",
};
const said = (reason: Reason, status: Status, answer?: boolean): SupplyingAgencyMessage => ({
  kind: "supplyingAgencyMessage",
  header,
  messageInfo: { reason, ...(answer === undefined ? {} : { answer }) },
  statusInfo: { status, lastChange: "2026-11-26T12:00:00Z" },
});
const notified = (note: string): Message => ({
  kind: "requestingAgencyMessage",
  header,
  action: "Notification",
  note,
});

describe("the reason of a message", () => {
  it.each<
    [Reason, Status, boolean | undefined, { awaited: Awaited; lastStatus: Status | null }, Reason]
  >([
    [
      "StatusChange",
      "WillSupply",
      undefined,
      { awaited: "Request", lastStatus: null },
      "RequestResponse",
    ],
    [
      "RequestResponse",
      "WillSupply",
      undefined,
      { awaited: "Request", lastStatus: null },
      "RequestResponse",
    ],
    [
      "RequestResponse",
      "Loaned",
      undefined,
      { awaited: null, lastStatus: "WillSupply" },
      "StatusChange",
    ],
    [
      "RequestResponse",
      "LoanCompleted",
      undefined,
      { awaited: null, lastStatus: "Loaned" },
      "StatusChange",
    ],
    [
      "StatusChange",
      "Cancelled",
      undefined,
      { awaited: "Cancel", lastStatus: "WillSupply" },
      "CancelResponse",
    ],
    [
      "StatusChange",
      "Loaned",
      false,
      { awaited: "Cancel", lastStatus: "WillSupply" },
      "CancelResponse",
    ],
    [
      "StatusChange",
      "Loaned",
      undefined,
      { awaited: "Cancel", lastStatus: "WillSupply" },
      "StatusChange",
    ],
    ["Notification", "Loaned", true, { awaited: "Renew", lastStatus: "Loaned" }, "RenewResponse"],
    ["StatusChange", "Loaned", undefined, { awaited: null, lastStatus: "Loaned" }, "Notification"],
    [
      "StatusRequestResponse",
      "Loaned",
      undefined,
      { awaited: "StatusRequest", lastStatus: "Loaned" },
      "StatusRequestResponse",
    ],
    [
      "Notification",
      "RequestReceived",
      undefined,
      { awaited: "Request", lastStatus: null },
      "Notification",
    ],
    [
      "RenewResponse",
      "Overdue",
      undefined,
      { awaited: null, lastStatus: "Loaned" },
      "StatusChange",
    ],
  ])("%s with %s, answer %s, while %o, is %s", (reason, status, answer, standing, meant) => {
    expect(reasonByContext(said(reason, status, answer), standing)).toBe(meant);
    const { message, remarks } = fromPeer(said(reason, status, answer), dialects.alma, standing);
    expect(message).toEqual({
      ...said(reason, status, answer),
      messageInfo: { ...said(reason, status, answer).messageInfo, reason: meant },
    });
    expect(remarks).toEqual(
      reason === meant ? [] : [{ code: "reason-corrected", sent: reason, read: meant }],
    );
  });
});

describe("ReShare", () => {
  it("agrees to conditions by a mark, and numbers its messages in their notes", () => {
    const { message, remarks } = fromPeer(
      notified("#seq:3##ReShareLoanConditionAgreeResponse#with thanks"),
      dialects.reshare,
    );
    expect(message).toEqual(notified(`${noteMarks.accepted} with thanks`));
    expect(remarks).toEqual([
      { code: "note-translated", mark: "#ReShareLoanConditionAgreeResponse#" },
    ]);
    expect(toPeer(message, dialects.reshare)).toEqual(
      notified("#ReShareLoanConditionAgreeResponse# with thanks"),
    );
  });

  it("asks for agreement by a mark, and people read words", () => {
    const asking = said("Notification", "WillSupply");
    const note = "#seq:1##ReShareSupplierAwaitingConditionConfirmation#";
    const { message } = fromPeer(
      { ...asking, messageInfo: { ...asking.messageInfo, note } },
      dialects.reshare,
    );
    expect(message).toMatchObject({
      messageInfo: { note: "Conditions: please accept them, or cancel." },
    });
  });

  it("a note of nothing but a number is no note", () => {
    expect(fromPeer(notified("#seq:12#"), dialects.reshare).message).not.toHaveProperty("note");
  });
});

describe.each(Object.entries(dialects))("conditions in %s", (name, dialect) => {
  it("are agreed to and refused by one word", () => {
    expect(fromPeer(notified(" Accept "), dialect).message).toEqual(notified(noteMarks.accepted));
    expect(fromPeer(notified("reject"), dialect).message).toMatchObject({ action: "Cancel" });
    for (const letter of ["We accept gifts", "Accept our thanks", "rejected parcels"])
      expect(fromPeer(notified(letter), dialect)).toEqual({
        message: notified(letter),
        remarks: [],
      });
  });

  it("come back from there as they went", () => {
    const sent = toPeer(notified(noteMarks.accepted), dialect);
    if (name !== "standard") expect(JSON.stringify(sent)).not.toContain(noteMarks.accepted);
    expect(fromPeer(sent, dialect).message).toEqual(notified(noteMarks.accepted));
  });

  it("and marks nobody else knows are said in words", () => {
    const sent = toPeer(notified(`${noteMarks.lost} in the river`), dialect);
    expect(sent).toEqual(
      notified(name === "standard" ? "#lost# in the river" : "The item is lost. in the river"),
    );
  });
});

describe("Alma", () => {
  const request: RequestMessage = {
    kind: "request",
    header,
    bibliographicInfo: {
      title: "T",
      itemIds: [
        { identifier: "978", code: { value: "isbn" } },
        { identifier: "x", code: { value: "Shelfmark" } },
      ],
    },
    serviceInfo: { serviceType: "Loan", serviceLevel: { value: "Core" }, note: "please" },
    delivery: [{ address: { physical: { line1: "1 Main St", locality: "Town" } } }],
    requestingAgencyInfo: { name: "Town Library" },
  };

  it("gets codes it knows, and the address in the note", () => {
    expect(toPeer(request, dialects.alma)).toMatchObject({
      bibliographicInfo: { itemIds: [{ identifier: "978", code: { value: "ISBN" } }] },
      serviceInfo: {
        serviceLevel: { value: "Standard" },
        note: "please\nDeliver to:\nTown Library\n1 Main St\nTown",
      },
    });
  });

  it("never gets a wrong reason", () => {
    expect(toPeer(said("StatusChange", "LoanCompleted"), dialects.alma)).toEqual(
      said("StatusChange", "LoanCompleted"),
    );
  });
});

it("every dialect writes what can be read, and twice is as good as once", () => {
  fc.assert(
    fc.property(anyMessage, fc.constantFrom(...Object.values(dialects)), (message, dialect) => {
      const sent = toPeer(message, dialect);
      expect(encode(decode(encode(sent), { mostBytes: 1e6 }))).toBe(encode(sent));
      expect(toPeer(sent, dialect)).toEqual(sent);
      const { message: read } = fromPeer(message, dialect);
      expect(fromPeer(read, dialect)).toEqual({ message: read, remarks: [] });
    }),
  );
});

it("the standard changes nothing, and neither does a dialect nobody knows", () => {
  fc.assert(
    fc.property(anyMessage, (message) => {
      expect(toPeer(message, dialectOf("constructor"))).toEqual(message);
      expect(fromPeer(message, dialects.standard).message).toEqual(message);
    }),
  );
});

it("codes are known by any capitals", () => {
  expect(knownCode("reasonRetry", { value: "onloan" })).toBe("OnLoan");
  expect(knownCode("reasonRetry", { value: "Gone" })).toBeNull();
});
