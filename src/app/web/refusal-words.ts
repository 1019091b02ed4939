import { shellRefusals } from "#kernel/http";
import type { RefusalWords } from "#kernel/manifest";
import { words } from "../messages/index.ts";

const status = {
  ...shellRefusals,
  forbidden: 403,
  "not-found": 404,
  "no-such-file": 404,
  "file-too-large": 413,
} as const satisfies RefusalWords["status"];

const keys = {
  "broken-form": "broken-form",
  "cross-site": "cross-site",
  "too-large": "too-large",
  misdirected: "misdirected",
  "too-many-requests": "too-many-requests",
  forbidden: "forbidden-text",
  "not-found": "not-found-text",
  "no-such-file": "no-such-file",
  "file-too-large": "file-too-large",
} as const satisfies Record<keyof typeof status, Parameters<ReturnType<typeof words>>[0]>;

/** Refusals of the kernel itself; a code that nobody has words for is told as a door that is shut. */
export const kernelRefusals: RefusalWords = {
  status,
  words: (locale) => (code, values) =>
    words(locale)(isKnown(code) ? keys[code] : "forbidden-text", values),
};

function isKnown(code: string): code is keyof typeof keys {
  return Object.hasOwn(keys, code);
}
