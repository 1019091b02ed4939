import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { Locale } from "#kernel/i18n";
import type { PersonId } from "#kernel/ids";
import { allLibraries, type Ctx, type Library, libraryName } from "#kernel/tenancy";
import { idOf, type RosterDesk, rosterPath } from "../../actions/roster/desk.ts";
import { deskHours } from "../../actions/roster/hours.ts";
import { type RosterWords, rosterWords } from "../../messages/roster-index.ts";
import { mayLeadRoster, mayWorkByRoster, ownLibraryOf } from "../../policy/roster.ts";

/** The roster that the address names, as its pages see it. */
export type RosterPage = {
  readonly desk: RosterDesk;
  readonly locale: Locale;
  readonly t: RosterWords;
  /** The name of the desk in the reader's language. */
  readonly name: string;
  /** Where its pages begin. */
  readonly home: string;
  readonly leads: boolean;
  readonly self: PersonId;
  readonly now: Temporal.Instant;
  /** Opens a transaction in which the rows of the desk can be read. */
  readonly act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
};

/** The desk that the address names. @throws Refusal where there is none such, and for those who have no part in it */
export function rosterPageOf(c: Context<WebEnv>): RosterPage {
  const { library, principal, locale, services } = c.get("visit");
  const isNetwork = c.req.path.startsWith("/network/");
  if (!isNetwork && !library) throw new Refusal("not-found");
  const desk = isNetwork ? null : library;
  if (principal.kind !== "person" || !mayWorkByRoster(principal, idOf(desk)))
    throw new Refusal("forbidden");
  const t = rosterWords(locale);
  return {
    desk,
    locale,
    t,
    name: desk ? libraryName(desk, locale) : t("network-desk"),
    home: rosterPath(desk),
    leads: mayLeadRoster(principal, idOf(desk)),
    self: principal.id,
    now: services.clock.now(),
    act: actAt(c, desk),
  };
}

/** At the network's desk its coordinators act for the network, all others as the staff of their own library. */
function actAt(c: Context<WebEnv>, desk: Library | null): RosterPage["act"] {
  const { principal, act } = c.get("visit");
  if (desk) return (work) => act(work, { library: desk.id });
  if (mayLeadRoster(principal, null))
    return (work) => act(work, { library: null, reach: "network" });
  return (work) => act(work, { library: ownLibraryOf(principal) });
}

/** The zone in which the visitor is shown times: of their library; where they have none, of the desk. */
export async function viewersZone(ctx: Ctx, desk: RosterDesk): Promise<string> {
  if (desk) return desk.timeZone;
  const own = ownLibraryOf(ctx.principal);
  const library = own && (await allLibraries(ctx)).find(({ id }) => id === own);
  return library ? library.timeZone : (await deskHours(ctx, desk)).zone;
}
