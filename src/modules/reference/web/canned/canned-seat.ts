import type { Context } from "hono";
import { mayCoordinateNetwork, Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { Locale } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";
import { type CannedWords, cannedWords } from "../../messages/canned-index.ts";
import type { CannedOwner } from "../../model/canned/canned.ts";
import { type ReferenceDesk, referenceDeskOf } from "../desk/reference-desk.ts";

/** Where canned answers are kept: at the desk of a library, or among the network's own. */
export type CannedSeat = {
  readonly t: CannedWords;
  readonly locale: Locale;
  /** Where its pages are. */
  readonly at: string;
  /** Null: the network's. */
  readonly desk: ReferenceDesk | null;
  /** Whose answers are written there, the usual first. */
  readonly owners: readonly CannedOwner[];
  readonly act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
};

/** Addresses at which there is a seat. */
export const CANNED_SEATS = ["/desk/:code/ask/canned", "/network/ask/canned"] as const;

/** The seat that the address names. @throws Refusal `not-found`, `forbidden` */
export function cannedSeatOf(c: Context<WebEnv>): CannedSeat {
  const { locale, act, principal } = c.get("visit");
  const t = cannedWords(locale);
  if (c.req.param("code") !== undefined) {
    const desk = referenceDeskOf(c);
    const at = `${desk.home}/canned`;
    return { t, locale, at, desk, owners: ["library", "person"], act: desk.act };
  }
  if (!mayCoordinateNetwork(principal)) throw new Refusal("forbidden");
  return {
    t,
    locale,
    at: "/network/ask/canned",
    desk: null,
    owners: ["network"],
    act: (work) => act(work, { library: null, reach: "network" }),
  };
}

/** One of the seat's owners by name; the usual where it is none. */
export function ownerIn({ owners }: CannedSeat, name: string): CannedOwner {
  return owners.find((owner) => owner === name) ?? owners[0] ?? "person";
}
