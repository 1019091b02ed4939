import { mayWorkAt, Refusal } from "#kernel/access";
import type { LibraryId, PersonId } from "#kernel/ids";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import type { BibliographicInfo, PublicationInfo, ServiceType } from "#standards/iso18626";
import { afterOverrides, finding, type Finding } from "../../model/checks/finding.ts";
import { wantsSame } from "../../model/checks/same-thing.ts";
import type { LendingSettings } from "../../model/settings/lending-settings.ts";
import { openRequests } from "../../store/checks/open-requests.ts";
import { requestsInYear } from "../../store/checks/reader-years.ts";
import type { ReaderCheck } from "../own-system/check-reader.ts";
import type { LiveAnswers } from "../rota/ask-holders.ts";
import { judgeCopyright } from "../copies/judge-copyright.ts";
import { lendingSettings } from "../settings/lending-settings.ts";
import { homeCopies } from "./home-copies.ts";

/** A request that somebody is about to place. */
export type Intended = {
  readonly library: LibraryId;
  /** For whom; null: somebody without an account. */
  readonly person: PersonId | null;
  readonly titleId: string | null;
  readonly citation: BibliographicInfo;
  readonly service: ServiceType;
  /** When it was published, for rules that count copies. */
  readonly publication?: PublicationInfo | undefined;
  readonly anyEdition?: boolean;
  /** As `askHolders` has them; without them the catalogue is believed as it last came. */
  readonly live?: LiveAnswers | undefined;
  /** What the library's own system says of the reader (`checkReader`); left out: nobody asked it. */
  readonly reader?: ReaderCheck | undefined;
  /** Findings that whoever asks has overruled. */
  readonly overrides?: readonly string[];
};

type Look = Intended & { readonly settings: LendingSettings; readonly byStaff: boolean };

/**
 * What is to be known before anybody is asked: whether the library may and must ask others at all. In the
 * order in which it is told; empty where nothing stands in the way. It asks no other system.
 * @throws Refusal `forbidden` for somebody else's request.
 */
export async function preflight(ctx: Ctx, intended: Intended): Promise<readonly Finding[]> {
  const { library, person } = intended;
  const byStaff = mayWorkAt(ctx.principal, library);
  const self = ctx.principal.kind === "person" && ctx.principal.id === person;
  if (!byStaff && !self) throw new Refusal("forbidden");
  return inNameOf(ctx, library, "before asking anybody", async (own) => {
    const settings = await lendingSettings(own, library);
    const look = { ...intended, settings, byStaff };
    const found = [
      ...service(look),
      ...reader(look),
      ...(await limits(own, look)),
      ...(await alike(own, look)),
      ...(await home(own, look)),
      ...(await copyright(own, look)),
      ...cost(look),
    ];
    return afterOverrides(found, intended.overrides ?? []);
  });
}

function service({ settings: { mayRequest }, byStaff }: Look): readonly Finding[] {
  if (mayRequest === "nobody") return [finding("nobody-requests", byStaff)];
  return mayRequest === "staff" && !byStaff ? [finding("staff-request", byStaff)] : [];
}

function reader({ reader: said, settings, byStaff }: Look): readonly Finding[] {
  if (said?.kind === "blocked")
    return [finding("blocked", byStaff, { blocks: said.blocks.join(", ") })];
  const unknown = said?.kind === "unknown" && settings.unknownReaders === "review";
  return unknown ? [finding("reader-unknown", byStaff)] : [];
}

async function limits(ctx: Ctx, look: Look): Promise<readonly Finding[]> {
  const { library, person, settings, byStaff } = look;
  if (person === null) return [];
  const { openPerReader, yearlyPerReader } = settings;
  const open = (await openRequests(ctx, library, person, look)).filter(({ own }) => own).length;
  const found: Finding[] = [];
  if (openPerReader !== null && open >= openPerReader)
    found.push(finding("too-many-open", byStaff, { open, limit: openPerReader }));
  if (yearlyPerReader === null) return found;
  const { year } = ctx.clock.now().toZonedDateTimeISO("UTC");
  const placed = await requestsInYear(ctx, library, person, year);
  if (placed >= yearlyPerReader)
    found.push(finding("too-many-this-year", byStaff, { placed, limit: yearlyPerReader, year }));
  return found;
}

async function alike(ctx: Ctx, look: Look): Promise<readonly Finding[]> {
  const { library, person, byStaff } = look;
  const same = (await openRequests(ctx, library, person, look)).filter((one) =>
    wantsSame(look, one),
  );
  const own = same.find((one) => one.own);
  const others = same.filter((one) => !one.own);
  return [
    ...(own ? [finding("same-request", byStaff, { id: own.id, number: own.number })] : []),
    ...(others.length > 0
      ? [
          finding("same-title-here", byStaff, {
            count: others.length,
            number: others[0]?.number ?? "",
          }),
        ]
      : []),
  ];
}

async function home(ctx: Ctx, look: Look): Promise<readonly Finding[]> {
  const { live = new Map(), anyEdition = false, byStaff } = look;
  const { there, total, branch, callNumber, due, ...rest } = await homeCopies(ctx, {
    ...look,
    live,
    anyEdition,
  });
  if (there > 0)
    return [finding("at-home", byStaff, { there, branch, callNumber, live: rest.live ? 1 : 0 })];
  return total > 0 ? [finding("home-copy-out", byStaff, { total, due })] : [];
}

async function copyright(ctx: Ctx, look: Look): Promise<readonly Finding[]> {
  const { library, settings, service: wanted, citation, publication, byStaff } = look;
  if (wanted !== "Copy") return [];
  const rule = settings.copyrightRule;
  const verdict = await judgeCopyright(ctx, library, rule, { citation, publication });
  const { within, count, most } = verdict;
  return within ? [] : [finding("copyright-limit", byStaff, { count, most })];
}

function cost({ settings: { readerPays }, byStaff }: Look): readonly Finding[] {
  return readerPays ? [finding("reader-pays", byStaff, { ...readerPays })] : [];
}
