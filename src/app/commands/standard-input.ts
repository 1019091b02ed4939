/** What stands for standard input where a file is named, as is usual. */
export const STANDARD_INPUT = "-";

/** What is sent to us, by a pipe or from a file. */
export function standardInput(): AsyncIterable<Uint8Array> {
  return process.stdin;
}
