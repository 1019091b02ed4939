import type { FoundCopy } from "#kernel/manifest";
import type { Library } from "#kernel/tenancy";
import type { Branch } from "../../model/entries.ts";
import type { LendingPolicy } from "../../model/lending-policy/shape.ts";
import type { FormState } from "../desk/form-state.ts";
import type { View } from "../view.ts";

/** What the page of a lending policy shows. */
export type PolicyPageProps = {
  readonly view: View;
  readonly library: Library;
  readonly policy: LendingPolicy;
  readonly branches: readonly Branch[];
  /** The address of the page. */
  readonly base: string;
  /** The rule that is being changed, counted from 1; null: the form is for a new one. */
  readonly edited: number | null;
  readonly settings: FormState;
  readonly rule: FormState;
  /** What was asked about and found; null where no catalogue is there to ask. */
  readonly check: { readonly text: string | null; readonly found: readonly FoundCopy[] } | null;
  readonly today: Temporal.PlainDate;
};
