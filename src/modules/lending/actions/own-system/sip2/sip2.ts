import { instantIn, readPatronStatus } from "#standards/sip2";
import type { Done, OrderOf } from "../../../model/own-system/act.ts";
import { type Access, type OwnSystem, OwnSystemFault } from "../own-system.ts";
import { onLine, said, sendable, type Sip2Line, text } from "./line.ts";

/** SIP 2.00: holds, loans and returns; what it has no words for is left to people. */
export function sip2System(access: Access<"sip2">): OwnSystem {
  const on = <T>(talk: (line: Sip2Line) => Promise<T>) => onLine(access, talk);
  const dateIn = (value: string | null) =>
    value === null ? null : instantIn(value, access.timeZone);
  return {
    lookUser: ({ card }) => on((line) => lookUser(line, card)),
    lookItem: ({ barcode }) =>
      on(async (line) => {
        const answer = await item(line, barcode);
        const status = statuses[answer.fixed.circulationStatus] ?? "other";
        const due = dateIn(text(answer, "dueDate"));
        return { barcode, title: text(answer, "title"), status, due };
      }),
    requestItem: (order) => on((line) => hold(line, "+", order, access.settings.pickup)),
    cancelRequest: (order) => on((line) => hold(line, "-", order, "")),
    checkOut: (order) => on(async (line) => ({ due: dateIn(await lend(line, "11", order)) })),
    renew: (order) => on(async (line) => ({ due: dateIn(await lend(line, "29", order)) })),
    checkIn: ({ barcode }) => on((line) => checkIn(line, barcode, access.settings.location)),
    acceptItem: unsupported,
    recall: unsupported,
    charge: unsupported,
    pay: (order) => on((line) => pay(line, order)),
    deleteItem: unsupported,
  };
}

/** Fee type 01: other; payment type 00: cash, which a library's desk takes. */
async function pay(line: Sip2Line, { card, number, charge }: OrderOf<"pay">): Promise<Done> {
  const answer = await line.ask(
    {
      code: "37",
      fixed: {
        transactionDate: line.stamp(),
        feeType: "01",
        paymentType: "00",
        currencyType: charge.currency,
      },
      fields: {
        feeAmount: charge.amount,
        institution: line.institution,
        patron: sendable(card),
        terminalPassword: "",
        transactionId: sendable(number),
      },
    },
    "38",
  );
  if (answer.fixed.paymentAccepted !== "Y") throw new OwnSystemFault("refused", said(answer));
  return {};
}

/** Rejects rather than throws, as everything else here. */
async function unsupported(): Promise<never> {
  throw new OwnSystemFault("unsupported");
}

const statuses: Readonly<Record<string, "available" | "on-loan">> = {
  "03": "available",
  "09": "available",
  "04": "on-loan",
  "05": "on-loan",
  "07": "on-loan",
  "11": "on-loan",
};

async function lookUser(line: Sip2Line, card: string) {
  const answer = await line.ask(
    {
      code: "63",
      fixed: { language: "000", transactionDate: line.stamp(), summary: " ".repeat(10) },
      fields: { institution: line.institution, patron: sendable(card), terminalPassword: "" },
    },
    "64",
  );
  if (text(answer, "validPatron")?.toUpperCase() === "N")
    throw new OwnSystemFault("unknown-user", said(answer));
  const blocks = readPatronStatus(answer.fixed.patronStatus);
  const ended = { code: "35", fixed: { transactionDate: line.stamp() } } as const;
  await line.ask({ ...ended, fields: { institution: line.institution, patron: card } }, "36");
  return { card, name: text(answer, "personalName"), blocks };
}

/** A copy that the system does not know has status "other" and no title. */
async function item(line: Sip2Line, barcode: string) {
  const answer = await line.ask(
    {
      code: "17",
      fixed: { transactionDate: line.stamp() },
      fields: { institution: line.institution, item: sendable(barcode), terminalPassword: "" },
    },
    "18",
  );
  if (answer.fixed.circulationStatus === "01" && text(answer, "title") === null)
    throw new OwnSystemFault("unknown-item", said(answer));
  return answer;
}

/** Hold type 3: this very copy. */
async function hold(
  line: Sip2Line,
  holdMode: "+" | "-",
  { card, barcode }: OrderOf<"request-item"> | OrderOf<"cancel-request">,
  pickup: string,
): Promise<Done> {
  const answer = await line.ask(
    {
      code: "15",
      fixed: { holdMode, transactionDate: line.stamp() },
      fields: {
        ...(pickup === "" ? {} : { pickupLocation: sendable(pickup) }),
        holdType: "3",
        institution: line.institution,
        patron: sendable(card),
        item: sendable(barcode),
        terminalPassword: "",
      },
    },
    "16",
  );
  if (answer.fixed.ok !== "1") throw await refused(line, card, barcode, said(answer));
  return {};
}

/** Checkout and renewal. @returns the due date as the system writes it */
async function lend(
  line: Sip2Line,
  code: "11" | "29",
  { card, barcode, due }: OrderOf<"check-out"> | OrderOf<"renew">,
): Promise<string | null> {
  const fields = {
    institution: line.institution,
    patron: sendable(card),
    item: sendable(barcode),
    terminalPassword: "",
  };
  const dates = {
    noBlock: "N",
    transactionDate: line.stamp(),
    noBlockDueDate: due ? line.stamp(due) : " ".repeat(18),
  };
  const answer =
    code === "11"
      ? await line.ask({ code, fixed: { renewalPolicy: "N", ...dates }, fields }, "12")
      : await line.ask({ code, fixed: { thirdPartyAllowed: "N", ...dates }, fields }, "30");
  if (answer.fixed.ok === "1") return text(answer, "dueDate");
  if (code === "29") throw new OwnSystemFault("not-renewable", said(answer));
  throw await refused(line, card, barcode, said(answer));
}

async function checkIn(line: Sip2Line, barcode: string, location: string): Promise<Done> {
  const answer = await line.ask(
    {
      code: "09",
      fixed: { noBlock: "N", transactionDate: line.stamp(), returnDate: line.stamp() },
      fields: {
        currentLocation: location,
        institution: line.institution,
        item: sendable(barcode),
        terminalPassword: "",
      },
    },
    "10",
  );
  if (answer.fixed.ok === "1") return {};
  const words = said(answer);
  const { fixed } = await item(line, barcode);
  // What is on no loan is in: it was checked in before, or never out.
  if (statuses[fixed.circulationStatus] === "available") return {};
  throw new OwnSystemFault("refused", words);
}

/** SIP2 says no without a reason: what the system knows of reader and copy tells which. */
async function refused(
  line: Sip2Line,
  card: string,
  barcode: string,
  words: string | null,
): Promise<OwnSystemFault> {
  try {
    const user = await lookUser(line, card);
    if (user.blocks.length > 0)
      return new OwnSystemFault("user-blocked", words ?? user.blocks.join(", "));
    const { fixed } = await item(line, barcode);
    const lent = statuses[fixed.circulationStatus] === "on-loan";
    return new OwnSystemFault(lent ? "lent-already" : "refused", words);
  } catch (fault) {
    if (fault instanceof OwnSystemFault) return new OwnSystemFault(fault.reason, words);
    throw fault;
  }
}
