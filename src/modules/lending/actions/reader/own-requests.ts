import { Refusal } from "#kernel/access";
import { branchesOf } from "#modules/directory";
import { inLanguage } from "#kernel/i18n";
import { isId, type PersonId } from "#kernel/ids";
import { allLibraries, type Ctx, inNameOf, type Library } from "#kernel/tenancy";
import { hereStates, isTold } from "../../model/reader/way.ts";
import {
  countsOfReader,
  requestOfReader,
  requestsOfReader,
} from "../../store/reader/own-requests.ts";
import type { RequestRow } from "../../store/requests.ts";
import { readRota } from "../../store/rota-entries.ts";
import { readSteps, type Step } from "../../store/steps.ts";
import { agencyNames } from "../desk/agency-names.ts";
import { lendingSettings } from "../settings/lending-settings.ts";

/** A request as its reader sees it. */
export type OwnRequest = {
  readonly row: RequestRow;
  /** Through which it was asked. */
  readonly library: Library | null;
  /** What the libraries that were asked are called. */
  readonly names: ReadonlyMap<string, string>;
  /** Where it can be fetched; null: not said. */
  readonly pickup: string | null;
  /** By when the library that is asked now should have answered. */
  readonly answerBy: Date | null;
  /** After it nobody knows any more for whom it was; null while it goes on. */
  readonly forgottenAt: Temporal.Instant | null;
};

/** More than anybody reads; the newest. */
const MOST = 200;

function personOf({ principal }: Ctx): PersonId {
  if (principal.kind !== "person") throw new Refusal("forbidden");
  return principal.id;
}

/** The visitor's own requests: open ones first, then those that have ended. */
export async function ownRequests(ctx: Ctx): Promise<readonly OwnRequest[]> {
  const rows = await requestsOfReader(ctx, personOf(ctx), MOST);
  return around(ctx, rows);
}

/** One of the visitor's own, with what happened. @throws Refusal `not-found` for any other. */
export async function ownRequest(
  ctx: Ctx,
  id: string,
): Promise<OwnRequest & { readonly steps: readonly Step[] }> {
  const row = isId(id) ? await requestOfReader(ctx, personOf(ctx), id) : null;
  if (!row) throw new Refusal("not-found");
  const steps = (await readSteps(ctx, id)).filter(({ event }) => isTold(event));
  const suppliers = steps
    .map(({ detail }) => detail["supplier"])
    .filter((one) => typeof one === "string");
  const [one] = await around(ctx, [row]);
  if (!one) throw new Refusal("not-found");
  const names = await agencyNames(ctx, [row.supplier, ...suppliers.map(asAgency)]);
  return { ...one, names, steps };
}

const asAgency = (key: string) => key as NonNullable<RequestRow["supplier"]>;

/** How many are under way, and how many are here. */
export function ownCounts(ctx: Ctx): ReturnType<typeof countsOfReader> {
  return countsOfReader(ctx, personOf(ctx), hereStates);
}

async function around(ctx: Ctx, rows: readonly RequestRow[]): Promise<readonly OwnRequest[]> {
  const libraries = new Map<string | null, Library>();
  for (const one of await allLibraries(ctx)) libraries.set(one.id, one);
  const codes = rows.flatMap(({ library }) => libraries.get(library)?.code ?? []);
  const branches = await branchesOf(ctx, [...new Set(codes)]);
  const suppliers = rows.map(({ supplier }) => supplier);
  const names = await agencyNames(ctx, suppliers);
  const known = await knownToLibraries(ctx, rows);
  return rows.map((row) => {
    const library = libraries.get(row.library) ?? null;
    const card = branches.get(library?.code ?? "")?.get(row.pickupBranch ?? "");
    return {
      row,
      library,
      names,
      pickup: card ? inLanguage(card.name, ctx.locale, card.code) : null,
      answerBy: known.answers.get(row.id) ?? null,
      forgottenAt: daysAfter(row.endedAt, known.days.get(row.library) ?? 0),
    };
  });
}

const daysAfter = (end: Date | null, days: number): Temporal.Instant | null =>
  end && end.toTemporalInstant().add({ hours: 24 * days });

/** What readers may be told of the rota and of their library's settings, though they may read neither. */
async function knownToLibraries(ctx: Ctx, rows: readonly RequestRow[]) {
  const days = new Map<string | null, number>();
  const answers = new Map<string, Date>();
  for (const [library, own] of Map.groupBy(rows, (row) => row.library)) {
    if (library === null) continue;
    await inNameOf(ctx, library, "what a reader is told", async (software) => {
      days.set(library, (await lendingSettings(software, library)).readerDays);
      for (const { id, state, position } of own) {
        if (state !== "asking" && state !== "expected") continue;
        const now = (await readRota(software, id)).find((one) => one.position === position);
        if (now?.answerBy) answers.set(id, now.answerBy);
      }
    });
  }
  return { days, answers };
}
