import { mayWorkAt } from "#kernel/access";
import { agencyOf, branchesOf } from "#modules/directory";
import { inLanguage } from "#kernel/i18n";
import type { Ctx, Library } from "#kernel/tenancy";
import type { Money } from "#standards/iso4217";
import type { Finding } from "../../model/checks/finding.ts";
import { type Outlook, outlookOf } from "../../model/reader/outlook.ts";
import type { Want } from "../../model/reader/wanted-form.ts";
import type { Rota } from "../../model/rota/rota.ts";
import { lastPickup } from "../../store/reader/own-requests.ts";
import { preflight } from "../checks/preflight.ts";
import { agencyNames } from "../desk/agency-names.ts";
import { rotaFor } from "../rota/rota-for.ts";
import { publicLendingSettings } from "../settings/lending-settings.ts";
import type { WantedTitle } from "./wanted-title.ts";

export type PickupPlace = { readonly code: string; readonly name: string };

/** Everything that a request form shows beside what is typed into it. */
export type RequestSheet = {
  readonly library: Library;
  readonly byStaff: boolean;
  readonly pickups: readonly PickupPlace[];
  /** Where it was fetched last, else the first. */
  readonly pickup: string;
  readonly readerPays: Money | null;
  readonly findings: readonly Finding[];
  readonly rota: Rota;
  /** What the libraries of the rota are called. */
  readonly names: ReadonlyMap<string, string>;
  readonly days: Outlook | null;
};

export type SheetAbout = {
  readonly library: Library;
  /** Null: nothing in the catalogue. */
  readonly title: WantedTitle | null;
  readonly want: Want;
  readonly overrides?: readonly string[];
};

/** Reads what a form needs; asks no other system. */
export async function requestSheet(ctx: Ctx, about: SheetAbout): Promise<RequestSheet> {
  const { library } = about;
  const byStaff = mayWorkAt(ctx.principal, library.id);
  const { readerPays, pickupBranches } = await publicLendingSettings(ctx, library.id);
  const pickups = await pickupPlaces(ctx, library, pickupBranches);
  const rota = await likelyRota(ctx, about);
  const findings = await findingsOf(ctx, about);
  const agencies = [...rota.entries, ...rota.leftOut].map(({ agency }) => agency);
  return {
    library,
    byStaff,
    pickups,
    pickup: await usualPickup(ctx, library, pickups),
    readerPays,
    findings: findings.filter(({ audience }) => audience === "reader" || byStaff),
    rota,
    names: await agencyNames(ctx, agencies),
    days: outlookOf(rota.entries),
  };
}

const serviceOf = ({ want }: SheetAbout) => (want === "copy" ? "Copy" : "Loan");

/** As it would be laid now; when it is placed, the holders' own systems are asked as well. */
async function likelyRota(ctx: Ctx, about: SheetAbout): Promise<Rota> {
  const titleId = about.title?.id ?? null;
  return rotaFor(ctx, {
    requester: await agencyOf(ctx, about.library.id),
    titleId,
    service: serviceOf(about),
    maxCost: null,
    neededBy: null,
    seed: titleId ?? "",
  });
}

function findingsOf(ctx: Ctx, about: SheetAbout): Promise<readonly Finding[]> {
  const { library, title, overrides = [] } = about;
  return preflight(ctx, {
    library: library.id,
    person: ctx.principal.kind === "person" ? ctx.principal.id : null,
    titleId: title?.id ?? null,
    citation: title?.citation ?? {},
    service: serviceOf(about),
    overrides,
  });
}

async function usualPickup(
  ctx: Ctx,
  { id }: Library,
  pickups: readonly PickupPlace[],
): Promise<string> {
  const last = await lastPickup(ctx, id);
  const usual = pickups.find(({ code }) => code === last) ?? pickups[0];
  return usual?.code ?? "";
}

/** Branches where readers take what comes: those that the library has named, else all. */
export async function pickupPlaces(
  ctx: Ctx,
  { code }: Library,
  named: readonly string[],
): Promise<readonly PickupPlace[]> {
  const cards = [...((await branchesOf(ctx, [code])).get(code)?.values() ?? [])];
  const some = cards.filter((card) => named.includes(card.code));
  return (some.length > 0 ? some : cards).map((card) => ({
    code: card.code,
    name: inLanguage(card.name, ctx.locale, card.code),
  }));
}
