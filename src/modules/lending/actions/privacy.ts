import { forgetSubjects } from "#kernel/notices";
import type { PrivacyHandler } from "#kernel/privacy";
import type { Ctx } from "#kernel/tenancy";
import { noticeWords } from "../messages/notices-index.ts";
import { forgetYearsBefore, yearsOf } from "../store/checks/reader-years.ts";
import { ownReaderDays } from "../store/settings/lending-settings.ts";
import {
  forgetPerson,
  forgetReadersSince,
  requestsOf,
  requestsToForget,
  type Whose,
} from "../store/forget-readers.ts";

/** So long a library knows for whom a request was after it has ended, unless it says otherwise. */
const READER_DAYS = 30;

/** What lending keeps of a person: what they asked for, and what they did for others at a desk. */
export const lendingPrivacy: PrivacyHandler = {
  module: "lending",
  exportPerson: async (ctx, person) => ({
    requests: await requestsOf(ctx, person),
    requestsByYear: await yearsOf(ctx, person),
  }),
  erasePerson: forgetPerson,
  kept: (locale) => [noticeWords(locale)("kept-readers")],
  retention: [{ name: "kept-readers", days: READER_DAYS, expire: forgetReaders }],
};

/** Each library's readers after the days that it has set, all others after those that are usual. */
async function forgetReaders(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  await forgetYearsBefore(ctx, before.toZonedDateTimeISO("UTC").year - 1);
  const own = await ownReaderDays(ctx);
  let forgotten = await forgetSome(ctx, before, { except: own.map(({ library }) => library) });
  for (const { library, days } of own) {
    const since = before.add({ hours: 24 * (READER_DAYS - days) });
    forgotten += await forgetSome(ctx, since, { library });
  }
  return forgotten;
}

/** Also what readers were told, which names the title. */
async function forgetSome(ctx: Ctx, before: Temporal.Instant, whose: Whose): Promise<number> {
  const requests = await requestsToForget(ctx, before, whose);
  const subjects = requests.map((id) => `lending:request:${id}`);
  await forgetSubjects(ctx, subjects);
  return forgetReadersSince(ctx, before, whose);
}
