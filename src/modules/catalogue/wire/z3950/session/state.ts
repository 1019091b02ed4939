import type { Run, Services } from "#kernel/tenancy";
import type { Agreed } from "./agreed.ts";
import type { ResultSets } from "./result-sets.ts";

/** What a connection keeps between two messages. */
export type State = {
  readonly sets: ResultSets;
  /** Null before the greeting. */
  agreed: Agreed | null;
};

/** What serves a connection. */
export type Host = { readonly run: Run; readonly services: Services };
