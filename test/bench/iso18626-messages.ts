import type { Header, Message } from "#standards/iso18626";

const began = Date.now();

function header(number: string, second: number): Header {
  return {
    supplyingAgency: { type: "ISIL", value: "ZZ-PMPL" },
    requestingAgency: { type: "ISIL", value: "ZZ-BENCH" },
    multipleItemRequestId: "",
    timestamp: new Date(began + second * 1000).toISOString(),
    requestingAgencyRequestId: number,
  };
}

/** A request as an ordinary system fills it; the same number makes the same message. */
export function requesting(number: string): Message {
  return {
    kind: "request",
    header: header(number, 0),
    bibliographicInfo: {
      title: "The lighthouse keepers of the northern coast",
      author: "Ferro, Marisol",
      itemIds: [{ identifier: "9780306406157", code: { value: "ISBN" } }],
    },
    publicationInfo: { publisher: "Tidal Press", publicationDate: "2011" },
    serviceInfo: {
      requestType: "New",
      serviceType: "Loan",
      needBeforeDate: "2030-01-01T00:00:00Z",
      note: "Please wrap it well.",
    },
    delivery: [
      { sortOrder: 1, address: { physical: { line1: "1 Harbour Street", locality: "Bench" } } },
    ],
    requestingAgencyInfo: { name: "Bench Library" },
  };
}

/** Asks how a request stands, which is answered by a message of its own. */
export function asking(number: string): Message {
  return { kind: "requestingAgencyMessage", header: header(number, 1), action: "StatusRequest" };
}
