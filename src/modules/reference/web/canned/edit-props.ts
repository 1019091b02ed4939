import type { KeptCanned } from "../../actions/canned/find-canned.ts";
import type { Typed } from "./canned-fields.tsx";
import type { CannedSeat } from "./canned-seat.ts";
import type { Done } from "./done-notice.tsx";

/** What the page of one canned answer shows. */
export interface EditPageProps {
  readonly seat: CannedSeat;
  readonly canned: KeptCanned;
  readonly done: Done | null;
  /** A language in which it is to be written now. */
  readonly adding: string | null;
  /** What was typed wrong, and into which form: `found`, `language`, or the language of a text. */
  readonly wrong: (Typed & { readonly form: string }) | null;
}
