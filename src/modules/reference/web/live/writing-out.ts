import type { Postman } from "../../actions/federation/send/deliver.ts";

/** Milliseconds for which a partner is not told again; their page shows it for a little longer. */
const PAUSE = 4000;
/** And for which nobody looks again whether a partner is to be told, where none was. */
const QUIET = 15_000;
/** More conversations than that are not remembered; the oldest is looked at again. */
const MOST = 10_000;

/** Tells a partner, if one is in that conversation. @returns whether one is */
type Tell = (postman: Postman, stream: string) => Promise<boolean>;

/**
 * Hears the signals of conversations of one kind, and tells a partner at most every few seconds that somebody
 * writes. What cannot be told is let go.
 */
export function writingOut(
  tell: Tell,
): (postman: Postman, stream: string) => (signal: string) => void {
  const notBefore = new Map<string, number>();
  const wait = (stream: string, until: number) => {
    notBefore.delete(stream);
    notBefore.set(stream, until);
    const [oldest] = notBefore.keys();
    if (notBefore.size > MOST && oldest !== undefined) notBefore.delete(oldest);
  };
  return (postman, stream) => (signal) => {
    const now = performance.now();
    if (signal !== "writing" || now < (notBefore.get(stream) ?? 0)) return;
    wait(stream, now + PAUSE);
    tell(postman, stream)
      .then((told) => told || wait(stream, now + QUIET))
      .catch((fault: unknown) => {
        const { log } = postman.services;
        log.warn({ part: "reference", fault }, "a partner could not be told who writes");
      });
  };
}
