import type { AgencyKey } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import { type JournalEntry, readJournal } from "../../store/messages.ts";
import { readSteps, type Step } from "../../store/steps.ts";
import type { SupplyRow } from "../../store/supplies.ts";
import { type DeskNote, readNotes } from "../../store/desk/notes.ts";
import { agencyNames } from "./agency-names.ts";
import { type OwnCopy, ownCopies } from "./own-copies.ts";
import { ownSupply } from "./own-rows.ts";

export type { SupplyRow } from "../../store/supplies.ts";

/** What stands on the page of a request or a supply alike. */
export type CaseHistory = {
  readonly steps: readonly Step[];
  readonly journal: readonly JournalEntry[];
  readonly notes: readonly DeskNote[];
  /** What agencies are called, by their key. */
  readonly names: ReadonlyMap<string, string>;
};

/** A supply with all that a person at the desk needs for the next step. */
export type SupplyCase = CaseHistory & {
  readonly row: SupplyRow;
  readonly copies: readonly OwnCopy[];
};

/** Reads a supply of the desk's library. @throws Refusal `not-found`, `forbidden`. */
export async function readSupplyCase(ctx: Ctx, id: string): Promise<SupplyCase> {
  const row = await ownSupply(ctx, id);
  return {
    row,
    copies: row.library && !row.endedAt ? await ownCopies(ctx, row.library, row.titleId) : [],
    ...(await readHistory(ctx, id, [row.requester, row.supplier])),
  };
}

/** Who did and said what about a request or a supply, and what the libraries in it are called. */
export async function readHistory(
  ctx: Ctx,
  id: string,
  agencies: readonly (AgencyKey | null)[],
): Promise<CaseHistory> {
  const steps = await readSteps(ctx, id);
  const spoken = steps.flatMap(({ actor }) => (isAgency(actor) ? [actor] : []));
  return {
    steps,
    journal: await readJournal(ctx, id),
    notes: await readNotes(ctx, id),
    names: await agencyNames(ctx, [...agencies, ...spoken]),
  };
}

const isAgency = (actor: string): actor is AgencyKey => /^[^\s:]+:\S+$/.test(actor);
