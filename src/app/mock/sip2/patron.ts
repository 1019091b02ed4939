import { fieldOf, type Outgoing, writePatronStatus } from "#standards/sip2";
import type { MockUser } from "../local-system.ts";
import {
  type Asked,
  attempt,
  type Attempt,
  type Counter,
  field,
  screen,
  stamp,
} from "./counter.ts";

/** Patron status, and patron information: who it is, and what they may not. */
export function patron(counter: Counter, asked: Asked<"23"> | Asked<"63">): Outgoing {
  const card = field(asked, "patron");
  const known = attempt(() => counter.system.user(card));
  const blocked = "refused" in known || known.done.blocked;
  const patronStatus = writePatronStatus(
    blocked ? ["charge privileges denied", "hold privileges denied"] : [],
  );
  const fields = {
    institution: "MOCK",
    patron: card,
    personalName: "done" in known ? known.done.name : "",
    validPatron: "done" in known ? "Y" : "N",
    ...passwordOf(known, fieldOf(asked, "patronPassword")),
    ...screen(known),
  };
  const common = { patronStatus, language: "000", transactionDate: stamp(counter) };
  if (asked.code === "23") return { code: "24", fixed: common, fields };
  return { code: "64", fixed: { ...common, ...countsFor(counter, card) }, fields };
}

function passwordOf(known: Attempt<MockUser>, given: string | undefined) {
  if (given === undefined || "refused" in known) return {};
  const { password } = known.done;
  return { validPatronPassword: password === null || password === given ? "Y" : "N" };
}

function countsFor({ system }: Counter, card: string) {
  const none = "0000";
  const charged = [...system.items.values()].filter(({ holder }) => holder === card).length;
  return {
    holdItems: none,
    overdueItems: none,
    chargedItems: String(charged).padStart(4, "0"),
    fineItems: none,
    recallItems: none,
    unavailableHolds: none,
  };
}

/** A fee that was paid at another desk. */
export function fee(counter: Counter, asked: Asked<"37">): Outgoing<"38"> {
  const card = field(asked, "patron");
  const amount = `${field(asked, "feeAmount")} ${asked.fixed.currencyType}`;
  const did = attempt(() => counter.system.charge(card, amount));
  return {
    code: "38",
    fixed: { paymentAccepted: "done" in did ? "Y" : "N", transactionDate: stamp(counter) },
    fields: {
      institution: "MOCK",
      patron: card,
      ...("done" in did ? { transactionId: String(did.done) } : screen(did)),
    },
  };
}

/** The end of what one patron does. */
export function endSession(counter: Counter, asked: Asked<"35">): Outgoing<"36"> {
  return {
    code: "36",
    fixed: { endSession: "Y", transactionDate: stamp(counter) },
    fields: { institution: "MOCK", patron: field(asked, "patron") },
  };
}
