import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyMessage, messageOf } from "./arbitraries.ts";
import {
  decodeNcip,
  encodeNcip,
  generalProblem,
  NcipFault,
  type NcipMessage,
  type NcipRequest,
  serviceProblem,
  services,
  terms,
} from "./index.ts";

const schema = fileURLToPath(
  new URL("../../../../shared/fixtures/schemas/ncip_v2_02.xsd", import.meta.url),
);
const canValidate = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
if (!canValidate)
  process.stderr.write(
    "Skipped: NCIP is not checked against its schema (xmllint or the public fixtures are missing).\n",
  );

/** What the schema has against documents; empty when all are valid. One run of the program for all. */
function faultsOf(documents: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-ncip-"));
  try {
    const paths = documents.map((xml, index) => {
      const path = join(folder, `${index}.xml`);
      writeFileSync(path, xml);
      return path;
    });
    const { status, stderr } = spawnSync(
      "xmllint",
      ["--nonet", "--noout", "--schema", schema, ...paths],
      { encoding: "utf8", maxBuffer: 1 << 26 },
    );
    const faults = stderr.split("\n").filter((line) => !line.endsWith(" validates"));
    return status === 0 ? "" : faults.slice(0, 5).join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const request: NcipRequest<"RequestItem"> = {
  kind: "request",
  service: "RequestItem",
  header: {
    from: { agency: { value: "ZZ-PMPL" } },
    fromPassword: "sesame",
    to: { agency: { value: "ZZ-ILS" } },
  },
  body: {
    user: { value: "ill-rohan" },
    items: [{ value: "b1" }],
    request: { agency: { value: "ZZ-PMPL" }, value: "R-1" },
    type: terms.requestType("Hold"),
    scope: terms.requestScope("Item"),
    pickupLocation: { value: "DESK" },
    neededBefore: Temporal.Instant.from("2026-12-24T12:00:00Z"),
  },
};

const problemIn = (xml: string | Uint8Array, strict = true) => {
  try {
    decodeNcip(xml, { strict });
    return "read";
  } catch (fault) {
    if (fault instanceof NcipFault)
      return [fault.problem.type.value, fault.problem.element ?? "", fault.service ?? ""];
    throw fault;
  }
};
const wrapped = (content: string) =>
  `<n:NCIPMessage xmlns:n="http://www.niso.org/2008/ncip" n:version="x">${content}</n:NCIPMessage>`;

describe("every message", () => {
  it.each(services)("%s comes back as it went", (service) => {
    fc.assert(
      fc.property(messageOf(service), (message) => {
        expect(decodeNcip(encodeNcip(message), { strict: true })).toEqual(message);
      }),
      { numRuns: 60 },
    );
  });

  it.skipIf(!canValidate)("that is written is valid against the schema of NCIP 2.02", () => {
    const bare: NcipMessage = {
      kind: "refusal",
      service: null,
      problems: [generalProblem("Invalid Message Syntax Error", { detail: "a document type" })],
    };
    const other: NcipMessage = {
      kind: "refusal",
      service: "SendUserNotice",
      problems: [generalProblem("Unsupported Service")],
    };
    const messages = services.flatMap((service) =>
      fc.sample(messageOf(service), { numRuns: 25, seed: 21 }),
    );
    expect(faultsOf([bare, other, request, ...messages].map(encodeNcip))).toBe("");
  });

  it("is never anything but read or refused, whatever is cut out of it", () => {
    fc.assert(
      fc.property(anyMessage, fc.nat(), fc.nat({ max: 40 }), (message, at, length) => {
        const xml = encodeNcip(message);
        const from = at % xml.length;
        problemIn(xml.slice(0, from) + xml.slice(from + length));
      }),
      { numRuns: 300 },
    );
  });
});

describe("what a peer sends", () => {
  it("is read with any prefix, in any order, and with what is passed over", () => {
    const xml = wrapped(
      `<n:LookupUserResponse><n:UserOptionalFields><n:BlockOrTrap><n:BlockOrTrapType n:Scheme="urn:s"> Blocked </n:BlockOrTrapType>
      <n:AgencyId>A</n:AgencyId></n:BlockOrTrap></n:UserOptionalFields><n:UserId><n:UserIdentifierValue>77</n:UserIdentifierValue></n:UserId>
      <n:Ext><x xmlns="urn:own">1</x></n:Ext></n:LookupUserResponse>`,
    );
    expect(decodeNcip(xml, { strict: true })).toEqual({
      kind: "response",
      service: "LookupUser",
      header: undefined,
      body: {
        user: { value: "77" },
        userFields: {
          blocks: [{ agency: { value: "A" }, type: { value: "Blocked", scheme: "urn:s" } }],
        },
      },
    });
  });

  it("has times with any zone, without one, or days alone", () => {
    const due = (text: string) => {
      const xml = wrapped(
        `<n:RenewItemResponse><n:ItemId><n:ItemIdentifierValue>1</n:ItemIdentifierValue></n:ItemId><n:DateDue>${text}</n:DateDue></n:RenewItemResponse>`,
      );
      const message = decodeNcip(xml, { timeZone: "America/Denver" });
      if (message.kind !== "response" || message.service !== "RenewItem") throw new Error();
      return message.body.due?.toString();
    };
    expect(due("2026-12-01T10:00:00+02:00")).toBe("2026-12-01T08:00:00Z");
    expect(due("2026-12-01T10:00:00")).toBe("2026-12-01T17:00:00Z");
    expect(due("2026-12-01")).toBe("2026-12-02T06:59:59Z");
    expect(() => due("01/12/2026")).toThrow(/Invalid Date/);
  });

  it("may say why not, with the fee that it asks for", () => {
    const refusal: NcipMessage = {
      kind: "refusal",
      service: "CheckOutItem",
      header: undefined,
      problems: [serviceProblem("CheckOutItem", "User Blocked", { detail: "fines" })],
      requiredFee: { currency: { value: "EUR" }, value: 250 },
    };
    const xml = encodeNcip(refusal);
    expect(xml).toContain("checkoutitemprocessingerror.scm");
    expect(decodeNcip(xml)).toEqual(refusal);
  });
});

describe("what is refused, and as what", () => {
  it.each([
    [
      "a document type",
      `<!DOCTYPE NCIPMessage SYSTEM "x">${wrapped("")}`,
      "Invalid Message Syntax Error",
      "",
      "",
    ],
    [
      "an entity",
      wrapped("<n:DeleteItem>&boo;</n:DeleteItem>"),
      "Invalid Message Syntax Error",
      "",
      "",
    ],
    ["no XML", "hello", "Invalid Message Syntax Error", "", ""],
    ["another document", "<html/>", "Invalid Message Syntax Error", "html", ""],
    [
      "another namespace",
      '<NCIPMessage xmlns="urn:other"/>',
      "Invalid Message Syntax Error",
      "NCIPMessage",
      "",
    ],
    ["nothing within", wrapped(""), "Needed Data Missing", "NCIPMessage", ""],
    [
      "a service that is none",
      wrapped("<n:BorrowElephant/>"),
      "Unknown Service",
      "BorrowElephant",
      "BorrowElephant",
    ],
    [
      "a service not spoken here",
      wrapped("<n:CreateUser/>"),
      "Unsupported Service",
      "CreateUser",
      "CreateUser",
    ],
    [
      "needed data missing",
      wrapped("<n:DeleteItem/>"),
      "Needed Data Missing",
      "ItemId",
      "DeleteItem",
    ],
    [
      "nobody named",
      wrapped("<n:LookupUser/>"),
      "Needed Data Missing",
      "UserId | AuthenticationInput",
      "LookupUser",
    ],
    [
      "an unknown element",
      wrapped(
        "<n:CheckInItem><n:ItemId><n:ItemIdentifierValue>1</n:ItemIdentifierValue><n:Colour/></n:ItemId></n:CheckInItem>",
      ),
      "Unknown Element",
      "Colour",
      "CheckInItem",
    ],
    [
      "the same twice",
      wrapped(
        "<n:DeleteItem><n:ItemId><n:ItemIdentifierValue>1</n:ItemIdentifierValue><n:ItemIdentifierValue>2</n:ItemIdentifierValue></n:ItemId></n:DeleteItem>",
      ),
      "Element Rule Violated",
      "ItemIdentifierValue",
      "DeleteItem",
    ],
  ])("%s", (_, xml, type, element, service) => {
    expect(problemIn(xml)).toEqual([type, element, service]);
  });

  it("amounts that are no whole number, and nesting without end", () => {
    const fee = (value: string) =>
      wrapped(
        `<n:CreateUserFiscalTransaction><n:UserId><n:UserIdentifierValue>1</n:UserIdentifierValue></n:UserId><n:FiscalTransactionInformation><n:FiscalActionType>Assess</n:FiscalActionType><n:FiscalTransactionType>Fine</n:FiscalTransactionType><n:Amount><n:CurrencyCode>EUR</n:CurrencyCode><n:MonetaryValue>${value}</n:MonetaryValue></n:Amount></n:FiscalTransactionInformation></n:CreateUserFiscalTransaction>`,
      );
    expect(problemIn(fee("250"))).toBe("read");
    expect(problemIn(fee("2.50"))).toContain("Invalid Amount");
    expect(problemIn(fee("99999999999999999"))).toContain("MonetaryValue");
    const deep = "<n:Ext>".repeat(60) + "</n:Ext>".repeat(60);
    expect(problemIn(wrapped(deep))).toContain("Invalid Message Syntax Error");
  });

  it("an odd element in an answer does not cost what the answer says", () => {
    const xml = wrapped(
      "<n:CheckInItemResponse><n:Odd/><n:ItemId><n:ItemIdentifierValue>1</n:ItemIdentifierValue></n:ItemId></n:CheckInItemResponse>",
    );
    expect(decodeNcip(xml)).toMatchObject({ kind: "response", body: { item: { value: "1" } } });
    expect(problemIn(xml)).toContain("Odd");
  });

  it("messages of ours that the schema has no place for", () => {
    const both = { ...request, body: { ...request.body, authentication: [] } };
    expect(encodeNcip(both)).toContain("RequestItem");
    expect(() => encodeNcip({ ...request, body: { ...request.body, items: [] } })).toThrow(
      NcipFault,
    );
    expect(() => encodeNcip({ ...request, body: { ...request.body, user: undefined } })).toThrow(
      "UserId | AuthenticationInput",
    );
  });
});
