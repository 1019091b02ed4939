import { askable, askAboutTitle, type LiveAnswer } from "#modules/catalogue";
import type { Visit } from "#kernel/http";

type Asker = Pick<Visit, "act" | "services">;

/** What libraries' own systems said just now: by title, then by the library's code. */
export type LiveAnswers = ReadonlyMap<string, ReadonlyMap<string, LiveAnswer>>;

/** Nobody waits longer for a rota; what has not answered by then counts as its catalogue last told. */
const AT_MOST_MS = 3000;
/** Titles that are asked about: the one wanted, and its nearest editions. */
const MOST_TITLES = 3;

/**
 * Asks the libraries' own systems about these titles before a rota is made. Without a transaction; never
 * throws, never takes longer than `ms`. Not for bulk work, which would keep those systems busy for hours.
 */
export async function askHolders(
  asker: Asker,
  titles: readonly string[],
  codes: readonly string[],
  ms = AT_MOST_MS,
): Promise<LiveAnswers> {
  const asked = await askable(asker);
  const some = codes.filter((code) => asked.has(code));
  if (some.length === 0) return new Map();
  const answers = new Map<string, ReadonlyMap<string, LiveAnswer>>();
  const asking = titles.slice(0, MOST_TITLES).map(async (title) => {
    answers.set(title, await askAboutTitle(asker, title, some));
  });
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, ms);
  await Promise.race([Promise.allSettled(asking), late.promise]);
  clearTimeout(timer);
  // A copy: what comes later must not change a rota that is being made.
  return new Map(answers);
}
