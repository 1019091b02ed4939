import { type SearchRefusal, SearchRefused } from "#kernel/search";
import { type Diagnostic, type DiagnosticCode, SruError } from "#standards/sru";

/** What is too much for the search, as SRU says it. */
const refusals = {
  depth: 38,
  conditions: 38,
  words: 12,
  values: 12,
  masks: 30,
  "masked-terms": 29,
  "masked-script": 28,
  work: 38,
} as const satisfies Record<SearchRefusal, DiagnosticCode>;

/** The diagnostic for what was thrown; null when it is a fault of ours. */
export function diagnosticOf(thrown: unknown): Diagnostic | null {
  if (thrown instanceof SruError) return thrown.diagnostic;
  return thrown instanceof SearchRefused ? { code: refusals[thrown.reason] } : null;
}
