import { formatDateTime } from "#kernel/i18n";
import { type LibraryCopies, LibraryMark } from "#ui";
import { liveWords } from "../../messages/pages-live-index.ts";
import type { LiveAnswer } from "../../model/availability/live-copy.ts";
import type { TitleRecord } from "../../model/titles/title.ts";
import { branchLines, librarySummary } from "./copies.ts";
import { liveLines, liveSummary } from "./live-lines.ts";
import { liveAddress, type LiveSetting } from "./live-setting.ts";
import type { TitleSetting } from "./title-setting.ts";

type Line = Pick<LibraryCopies, "summary" | "branches" | "note" | "live">;

/** What one library has of a title: by its own system where that has answered, else as delivered. */
export function libraryCopies(
  title: string,
  code: string,
  records: readonly TitleRecord[],
  own: boolean,
  setting: TitleSetting & { readonly live: LiveSetting },
): LibraryCopies {
  const { places, t } = setting;
  const library = records[0]?.library;
  const name = places.libraryName(code);
  return {
    library: name,
    ...(library
      ? {
          hue: library.hue,
          mark: <LibraryMark name={name} letters={library.mark} hue={library.hue} size="small" />,
        }
      : {}),
    own,
    ...line(title, code, records, setting),
    visit: { href: `/libraries/${code}`, label: t("visit-library", { library: name }) },
  };
}

function line(
  title: string,
  code: string,
  records: readonly TitleRecord[],
  setting: TitleSetting & { readonly live: LiveSetting },
): Line {
  const { live, ...rest } = setting;
  const answer = live.answers.get(code);
  const words = { ...rest, live: liveWords(setting.locale) };
  if (answer?.kind === "found") {
    const [branches, summary] = [liveLines(answer, code, words), liveSummary(answer, words)];
    return { branches, summary, note: askedNote(answer, code, setting) };
  }
  return {
    branches: records.flatMap((record) =>
      record.branches.flatMap((branch) => branchLines(branch, code, setting)),
    ),
    summary: librarySummary(records, setting.t),
    ...(answer ? { note: unknownNote(answer, setting) } : {}),
    ...(!answer && live.askable.has(code)
      ? { live: liveAddress(title, code), note: words.live("as-delivered-one") }
      : {}),
  };
}

function askedNote(
  { at, complete, copies }: Extract<LiveAnswer, { readonly kind: "found" }>,
  code: string,
  { locale, places }: TitleSetting,
): string {
  const t = liveWords(locale);
  const when = formatDateTime(locale, at, places.libraries.get(code)?.timeZone ?? "UTC");
  return complete ? t("asked-at", { when }) : t("asked-partly", { when, count: copies.length });
}

function unknownNote(
  { reason }: Extract<LiveAnswer, { readonly kind: "unknown" }>,
  { locale }: TitleSetting,
): string {
  return liveWords(locale)(reason === "no-record" ? "not-known" : "not-answered");
}
