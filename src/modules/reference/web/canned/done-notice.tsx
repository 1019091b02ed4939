import { FormButton, Notice } from "#ui";
import type { CannedSeat } from "./canned-seat.ts";

/** What was done, as the address after it says. */
export type Done = {
  readonly what: "saved" | "removed" | "restored" | "seen" | "imported";
  readonly count: number;
  /** What was removed, and can come back. */
  readonly removed: string | null;
};

/** Says what was done, with the way back where there is one. */
export function DoneNotice({
  seat,
  done,
}: {
  readonly seat: CannedSeat;
  readonly done: Done | null;
}) {
  const { t, at } = seat;
  if (!done) return null;
  const undo = done.removed && (
    <FormButton action={`${at}/${done.removed}/restoration`} icon="undo">
      {t("undo")}
    </FormButton>
  );
  return (
    <Notice tone="ok" announce="status" action={undo}>
      <p>{t(`done-${done.what}`, { count: done.count })}</p>
    </Notice>
  );
}
