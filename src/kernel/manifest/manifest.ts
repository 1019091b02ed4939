import type { Hono } from "hono";
import type { Principal } from "#kernel/access";
import type { EventKind } from "#kernel/events";
import type { WebEnv } from "#kernel/http";
import type { Locale, Words } from "#kernel/i18n";
import type { LibraryId } from "#kernel/ids";
import type { JobKind } from "#kernel/jobs";
import type { Mailbox } from "#kernel/mail";
import type { NoticeKind } from "#kernel/notices";
import type { PrivacyHandler } from "#kernel/privacy";
import type { StreamKind } from "#kernel/realtime";
import type { SearchDocument, SearchSchema } from "#kernel/search";
import type { Ctx, Library, Run, Services, Visitor } from "#kernel/tenancy";
import type { AuditedThings } from "./audited-thing.ts";
import type { ChangeFollower } from "./change-follower.ts";
import type { HarvestSource } from "./harvest-source.ts";
import type { FilesNamed } from "./named-files.ts";
import type { LinkCard } from "./link-card.ts";
import type { Listener } from "./listener.ts";
import type { Offer } from "./offer.ts";

/** A place of the bar in which everybody finds the module. */
export type Place = "find" | "ask" | "read" | "learn" | "take-part" | "make";

/** A job at work: it opens its own transactions, as many as it needs, as the visitor who asked. */
export type JobRun<Payload> = {
  readonly payload: Payload;
  readonly visitor: Visitor;
  readonly run: Run;
  readonly services: Services;
  readonly attempt: number;
};

type JobHandler = { readonly name: string; readonly run: (job: JobRun<unknown>) => Promise<void> };

/** Binds work to a kind of job; the payload is checked before the work sees it. */
export function handles<Payload>(
  kind: JobKind<Payload>,
  work: (job: JobRun<Payload>) => Promise<void>,
): JobHandler {
  return {
    name: kind.name,
    run: (job) => work({ ...job, payload: kind.schema.parse(job.payload) }),
  };
}

type Subscription = {
  /** Unique and stable: the name under which the cursor is kept. */
  readonly subscriber: string;
  readonly type: string;
  readonly handle: (ctx: Ctx, payload: unknown) => Promise<void>;
};

/** Subscribes to an event; runs in a system transaction, at least once for each event. */
export function on<Payload>(
  subscriber: string,
  kind: EventKind<Payload>,
  handle: (ctx: Ctx, payload: Payload) => Promise<void>,
): Subscription {
  return {
    subscriber,
    type: kind.type,
    handle: (ctx, payload) => handle(ctx, kind.schema.parse(payload)),
  };
}

/** One kind of findable thing: how its documents look, and how they are made from the truth. */
export type SearchSource = {
  readonly schema: SearchSchema;
  /** The documents of these ids; an id without a document is removed from the index. */
  readonly load: (ctx: Ctx, ids: readonly string[]) => Promise<readonly SearchDocument[]>;
  /** All ids in order, after `after`, at most `limit`: the way through a rebuild. */
  readonly ids: (ctx: Ctx, after: string | null, limit: number) => Promise<readonly string[]>;
};

/** Statuses and words for a module's refusals; `satisfies Record<Code, number>` at the module keeps it whole. */
export type RefusalWords = {
  readonly status: Readonly<
    Record<string, 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 421 | 422 | 429 | 503>
  >;
  readonly words: (locale: Locale) => Words<string>;
};

/** What the audit calls an action of the module, in words; null for an action that is none of its own. */
export type DeedWords = (locale: Locale) => (action: string) => string | null;

/** One of a library's copies, as far as rules of lending ask. */
export type FoundCopy = {
  readonly title: string;
  /** Where the title is shown. */
  readonly href: string;
  readonly barcode: string | null;
  readonly branch: string | null;
  readonly collection: string | null;
  readonly form: string | null;
  /** When the catalogue first had it. */
  readonly addedAt: Date;
  readonly loanable: boolean | null;
};
export type CopyFinder = (ctx: Ctx, text: string) => Promise<readonly FoundCopy[]>;

/** What a module offers to whoever looks at a title, or comes with a citation that leads to none. */
export type TitleOffers = {
  /** The title's id, and whether the visitor's home library has a copy there now. */
  readonly forTitle: (ctx: Ctx, title: { id: string; atHome: boolean }) => Promise<Offer | null>;
  /** The citation as an OpenURL query (ANSI/NISO Z39.88). */
  readonly forCitation: (locale: Locale, openUrl: string) => Offer | null;
};

/** What a module brings; read by `app` only. */
export type ModuleManifest = {
  readonly name: string;
  readonly routes?: (app: Hono<WebEnv>) => void;
  readonly jobs?: readonly JobHandler[];
  /** Repeated work: a job's name with a crontab pattern (UTC). */
  readonly timetable?: readonly { readonly pattern: string; readonly job: string }[];
  readonly subscriptions?: readonly Subscription[];
  readonly search?: readonly SearchSource[];
  /** What is done after findable things have changed. */
  readonly followers?: readonly ChangeFollower[];
  /** What harvesters may take. */
  readonly harvest?: readonly HarvestSource[];
  /** Doors of its own beside the web. */
  readonly listeners?: readonly Listener[];
  readonly places?: readonly { readonly place: Place; readonly href: string }[];
  /** Doors of the desk of one library, for those who may open them. */
  readonly desk?: readonly DeskDoor[];
  /** Panels of "My library". */
  readonly account?: readonly AccountPanel[];
  /** For those who index the web: the sitemap, and paths where they have nothing to look for. */
  readonly crawlers?: { readonly sitemap?: string; readonly keepOut?: readonly string[] };
  /** Paths that take large files, and limit them themselves. */
  readonly uploads?: RegExp;
  /** Files that its rows name: they have to be there. */
  readonly files?: FilesNamed;
  /** Paths at which programs speak for whole systems: these have more to say than people. */
  readonly systems?: readonly string[];
  /** Kinds of news that the module tells people. */
  readonly notices?: readonly NoticeKind[];
  /** Streams of events that can be followed live. */
  readonly streams?: readonly StreamKind[];
  /** Links to things of the module, as cards in conversations. */
  readonly cards?: readonly LinkCard[];
  /** Where it takes mail. */
  readonly mailboxes?: readonly Mailbox[];
  readonly titleOffers?: TitleOffers;
  /** Finds copies of the library in whose name the visitor acts, by barcode or number of the record. */
  readonly copyFinder?: CopyFinder;
  readonly refusals?: RefusalWords;
  readonly deeds?: DeedWords;
  readonly audited?: AuditedThings;
  readonly privacy?: PrivacyHandler;
};

/** An entry of the desk: what waits there, and who may see it. */
export type DeskDoor = {
  readonly href: (library: Library) => string;
  readonly label: (locale: Locale) => string;
  readonly may: (principal: Principal, library: LibraryId) => boolean;
  /** How much waits for somebody there, where that can be counted cheaply. */
  readonly waiting?: (ctx: Ctx) => Promise<number>;
};

/** A panel of "My library": a heading, a link, and at most a few lines. */
export type AccountPanel = {
  readonly href: string;
  readonly label: (locale: Locale) => string;
  /** Null where it is nothing to this person: then there is no panel. */
  readonly summary: (ctx: Ctx) => Promise<string | null>;
};
