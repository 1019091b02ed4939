import { forgetSubjects } from "#kernel/notices";
import type { PrivacyHandler } from "#kernel/privacy";
import type { Ctx } from "#kernel/tenancy";
import { noticeWords } from "../messages/notices-index.ts";
import {
  forgetPerson,
  forgetReadersSince,
  requestsOf,
  requestsToForget,
} from "../store/forget-readers.ts";

/** So long a library knows for whom a request was after it has ended, unless it says otherwise. */
const READER_DAYS = 30;

/** What lending keeps of a person: what they asked for, and what they did for others at a desk. */
export const lendingPrivacy: PrivacyHandler = {
  module: "lending",
  exportPerson: async (ctx, person) => ({ requests: await requestsOf(ctx, person) }),
  erasePerson: forgetPerson,
  kept: (locale) => [noticeWords(locale)("kept-readers")],
  retention: [{ name: "kept-readers", days: READER_DAYS, expire: forgetReaders }],
};

/** Also what readers were told, which names the title. */
async function forgetReaders(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const requests = await requestsToForget(ctx, before);
  const subjects = requests.map((id) => `lending:request:${id}`);
  await forgetSubjects(ctx, subjects);
  return forgetReadersSince(ctx, before);
}
