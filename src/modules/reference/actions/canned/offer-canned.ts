import { alphabetical, isLocale, type Locale } from "#kernel/i18n";
import { isId } from "#kernel/ids";
import { type Ctx, libraryName } from "#kernel/tenancy";
import {
  type Canned,
  type CannedId,
  type CannedOwner,
  ownerOf,
} from "../../model/canned/canned.ts";
import { offered, textIn } from "../../model/canned/offered.ts";
import { filled, type Values, type Variable } from "../../model/canned/template.ts";
import { isStale } from "../../model/canned/versions.ts";
import { countUses, seenCanned } from "../../store/canned/canned.ts";
import { ownPresence } from "../desk/presence.ts";
import type { DeskInquiry } from "../desk/read-inquiry.ts";
import { hoursToday } from "./hours-today.ts";

/** A canned answer ready to be put into an answer. */
export type OfferedCanned = {
  readonly id: CannedId;
  readonly name: string;
  readonly owner: CannedOwner;
  /** In which it is; it may have no text in the reader's language. */
  readonly language: string;
  readonly isStale: boolean;
  readonly text: string;
  readonly gaps: readonly Variable[];
};

/** So many of them stand in one answer. */
const MOST_AT_ONCE = 20;

/** What may be put into an answer to this inquiry, in its language, filled in for its home library. */
export async function cannedFor(ctx: Ctx, inquiry: DeskInquiry): Promise<readonly OfferedCanned[]> {
  const { person, library: desk, row } = inquiry;
  const byName = alphabetical(ctx.locale, ({ name }: Canned) => name);
  const fitting = offered(await seenCanned(ctx), { person, desk, home: row.library }, byName);
  if (fitting.length === 0) return [];
  const values = await valuesFor(ctx, inquiry);
  return fitting.flatMap((canned) => readyIn(canned, row.language, values) ?? []);
}

function readyIn(canned: Canned, language: string, values: Values): OfferedCanned | null {
  const said = textIn(canned, language);
  if (!said) return null;
  return {
    id: canned.id,
    name: canned.name,
    owner: ownerOf(canned),
    language: said.language,
    isStale: isStale(canned, said),
    ...filled(said.body, values),
  };
}

/** Who asked is known to the home library only, so others are left a gap there. */
async function valuesFor(ctx: Ctx, { row, homeLibrary, asker }: DeskInquiry): Promise<Values> {
  const locale = localeOf(row.language, homeLibrary.locale);
  const at = (path: string) => new URL(path, ctx.config.publicUrl).href;
  const hours = await hoursToday(ctx, homeLibrary, locale);
  return {
    operator: (await ownPresence(ctx)).name,
    library: libraryName(homeLibrary, locale),
    code: row.code,
    "link:catalogue": at(`/libraries/${homeLibrary.code}/collection`),
    "link:requests": at("/my/requests"),
    ...(asker?.name ? { reader: asker.name } : {}),
    ...(hours === null ? {} : { hours }),
  };
}

/** In which our own words stand within a text of that language. */
function localeOf(language: string, usual: string): Locale {
  return [language.split("-")[0], usual].find(isLocale) ?? "en";
}

/** Counts that these were put into an answer; what is none of ours is passed over. */
export async function usedCanned(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const known = [...new Set(ids)].filter((id): id is CannedId => isId<"canned">(id));
  if (known.length > 0) await countUses(ctx, known.slice(0, MOST_AT_ONCE));
}
