import type { Principal } from "#kernel/access";
import type { Locale } from "#kernel/i18n";
import type { LibraryId } from "#kernel/ids";
import type { Ctx, Library, Reach, Run, Services } from "#kernel/tenancy";

/** One request as routes see it: who comes, in whose name, in which language, and how to act. */
export type Visit = {
  readonly id: string;
  readonly url: URL;
  readonly principal: Principal;
  /** SHA-256 of the session token, to tell this sign-in from the person's others; null when signed out. */
  readonly session: string | null;
  /** How many notices the person has not read, up to a hundred; counted for pages only. */
  readonly unread: number;
  readonly locale: Locale;
  /** The library in whose name the visitor acts, chosen or from the address; null: the network. */
  readonly library: Library | null;
  readonly services: Services;
  readonly run: Run;
  /** Opens a transaction as this visitor, in the name of `library` (default: the visit's). */
  readonly act: <T>(
    work: (ctx: Ctx) => Promise<T>,
    at?: { library?: LibraryId | null; reach?: Reach },
  ) => Promise<T>;
  /** As `act`, for what changes nothing: the cheaper way, and the database refuses every change. */
  readonly read: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
};

export type WebEnv = { Variables: { visit: Visit } };
