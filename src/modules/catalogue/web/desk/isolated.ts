/**
 * A name within a sentence that may run the other way (UAX #9: first strong isolate), for texts that
 * cannot hold a `bdi`.
 */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
