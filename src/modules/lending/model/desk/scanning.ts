import type { RequesterAct, RequesterState } from "../machines/requester.ts";
import type { SupplierAct, SupplierState } from "../machines/supplier.ts";

/** What a scan of something leads to: an act, another scan, or a word of why nothing is done. */
export type NextByScan<Act extends string> =
  | { readonly kind: "act"; readonly act: Act; readonly rest: number }
  | { readonly kind: "scan-item" }
  | {
      readonly kind: "told";
      readonly why: "decide" | "not-yet" | "on-its-way" | "ended";
      readonly offer: Act | null;
    };

/** Seconds in which the same code is taken for one scan that was read twice. */
export const TWICE_SECONDS = 2;
/**
 * Seconds for which something that has just moved is left alone by what cannot be taken back: a book
 * that was received now is not sent back because somebody scans it once more.
 */
const REST_SECONDS = 60;

const told = <Act extends string>(
  why: Extract<NextByScan<Act>, { kind: "told" }>["why"],
  offer: Act | null = null,
): NextByScan<Act> => ({ kind: "told", why, offer });
const does = <Act extends string>(act: Act, rest = 0): NextByScan<Act> => ({
  kind: "act",
  act,
  rest,
});
const back = does<SupplierAct>("check-in", REST_SECONDS);
const home = does<RequesterAct>("return", REST_SECONDS);
const item: NextByScan<SupplierAct> = { kind: "scan-item" };

const OF_SUPPLY: Readonly<Record<SupplierState, NextByScan<SupplierAct>>> = {
  requested: item,
  expecting: item,
  pulling: item,
  ready: does("ship"),
  conditional: told("decide"),
  retry: told("decide"),
  "cancel-asked": told("decide"),
  shipped: told("on-its-way", "check-in"),
  held: back,
  "renewal-asked": back,
  overdue: back,
  recalled: back,
  returning: back,
  lost: back,
  damaged: back,
  "claimed-returned": back,
  "copy-completed": told("ended"),
  completed: told("ended"),
  "completed-without-return": told("ended"),
  cancelled: told("ended"),
  unfilled: told("ended"),
};

const OF_REQUEST: Readonly<Record<RequesterState, NextByScan<RequesterAct>>> = {
  placed: told("not-yet"),
  review: told("not-yet"),
  asking: told("not-yet"),
  expected: told("not-yet"),
  promised: told("not-yet"),
  conditional: told("not-yet"),
  retry: told("not-yet"),
  cancelling: told("not-yet"),
  shipped: does("receive"),
  delivered: does("receive"),
  received: home,
  renewing: home,
  overdue: home,
  recalled: home,
  lost: home,
  damaged: home,
  "claimed-returned": home,
  returned: told("on-its-way"),
  completed: told("ended"),
  "completed-without-return": told("ended"),
  cancelled: told("ended"),
  unfilled: told("ended"),
};

/** What a scan does with something that we lend. A copy is found by its slip and taken by its barcode. */
export function nextForSupply(state: SupplierState, service: string): NextByScan<SupplierAct> {
  const next = OF_SUPPLY[state];
  // A copy is delivered on the page of its own.
  return next.kind === "scan-item" && service === "Copy" ? told("decide") : next;
}

/** What a scan does with something that we borrow. */
export const nextForRequest = (state: RequesterState): NextByScan<RequesterAct> =>
  OF_REQUEST[state];

/** What was scanned: of an address on a slip's QR code the number in it; null where nothing can be read. */
export function codeIn(scanned: string): string | null {
  const text = scanned.replaceAll(/\p{Cc}/gu, "").trim();
  const inAddress = /^https?:\/\//i.test(text)
    ? (URL.parse(text)?.searchParams.get("code") ?? "")
    : text;
  const code = inAddress.trim();
  return code === "" || code.length > 64 ? null : code;
}
