import { type Outgoing, transactionDate } from "#standards/sip2";
import type { MockItem } from "../local-system.ts";
import {
  type Asked,
  attempt,
  type Attempt,
  type Counter,
  field,
  screen,
  stamp,
} from "./counter.ts";

/** Item information. */
export function item(counter: Counter, asked: Asked<"17">): Outgoing<"18"> {
  const barcode = field(asked, "item");
  const known = attempt(() => counter.system.item(barcode));
  const fixed = { securityMarker: "00", feeType: "01", transactionDate: stamp(counter) };
  const lent = "done" in known && known.done.holder !== null;
  const circulationStatus = "refused" in known ? "01" : lent ? "04" : "03";
  return {
    code: "18",
    fixed: { circulationStatus, ...fixed },
    fields: { item: barcode, ...titleOf(known), ...dueOf(known), ...screen(known) },
  };
}

/** Checkout and renewal answer alike: done or not, until when, and a word to the screen. */
export function lend(counter: Counter, asked: Asked<"11"> | Asked<"29">): Outgoing {
  const { system } = counter;
  const [barcode, card] = [field(asked, "item"), field(asked, "patron")];
  const renews = asked.code === "29";
  const did = attempt(() =>
    renews ? system.renew(card, barcode) : system.checkOut(card, barcode),
  );
  const fixed = {
    ok: "done" in did ? "1" : "0",
    renewalOk: renews && "done" in did ? "Y" : "N",
    magneticMedia: "N",
    desensitize: "N",
    transactionDate: stamp(counter),
  };
  const about = { institution: "MOCK", patron: card, item: barcode };
  const fields = { ...about, ...titleOf(did), dueDate: "", ...dueOf(did), ...screen(did) };
  return { code: renews ? "30" : "12", fixed, fields };
}

export function checkIn(counter: Counter, asked: Asked<"09">): Outgoing<"10"> {
  const barcode = field(asked, "item");
  const did = attempt(() => counter.system.checkIn(barcode));
  return {
    code: "10",
    fixed: {
      ok: "done" in did ? "1" : "0",
      resensitize: "N",
      magneticMedia: "N",
      alert: "N",
      transactionDate: stamp(counter),
    },
    fields: {
      institution: "MOCK",
      item: barcode,
      permanentLocation: "MAIN",
      ...titleOf(did),
      ...screen(did),
    },
  };
}

/** Holds: "+" adds one, "-" takes it away. */
export function hold(counter: Counter, asked: Asked<"15">): Outgoing<"16"> {
  const { system } = counter;
  const [barcode, card] = [field(asked, "item"), field(asked, "patron")];
  const number = `H-${barcode}-${card}`;
  const did = attempt(() =>
    asked.fixed.holdMode === "-" ? system.cancel(number) : system.request(number, card, barcode),
  );
  return {
    code: "16",
    fixed: { ok: "done" in did ? "1" : "0", available: "N", transactionDate: stamp(counter) },
    fields: { institution: "MOCK", patron: card, item: barcode, ...screen(did) },
  };
}

function titleOf(did: Attempt<MockItem>): { readonly title: string } {
  return { title: "done" in did ? did.done.title : "" };
}

function dueOf(did: Attempt<MockItem>): { readonly dueDate?: string } {
  if (!("done" in did) || !did.done.due) return {};
  return { dueDate: transactionDate(did.done.due.toZonedDateTimeISO("UTC").toPlainDateTime()) };
}
