import { formatList, inLanguage, type Locale } from "#kernel/i18n";
import type { Ctx, Library } from "#kernel/tenancy";
import { type BranchCard, branchesOf, sessionsOn } from "#modules/directory";
import { type CannedWords, cannedWords } from "../../messages/canned-index.ts";

/**
 * When a library is open today, in a sentence's part: "09:00–18:00", or branch by branch where there are
 * several; null where the directory knows no branch.
 */
export async function hoursToday(
  ctx: Ctx,
  { code }: Pick<Library, "code">,
  locale: Locale,
): Promise<string | null> {
  const branches = [...((await branchesOf(ctx, [code])).get(code)?.values() ?? [])];
  const now = ctx.clock.now();
  const t = cannedWords(locale);
  const [first, second] = branches;
  if (!first) return null;
  if (!second) return spansOf(t, first, now);
  const parts = branches.map((branch) =>
    t("branch-hours", {
      branch: inLanguage(branch.name, locale, branch.code),
      hours: spansOf(t, branch, now),
    }),
  );
  return formatList(locale, parts);
}

function spansOf(t: CannedWords, { schedule }: BranchCard, now: Temporal.Instant): string {
  const { timeZone } = schedule;
  const clock = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: "minute" });
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const spans = sessionsOn(schedule, today);
  if (spans.length === 0) return t("closed-today");
  return spans
    .map(({ start, end }) => t("span", { from: clock(start), to: clock(end) }))
    .join(", ");
}
