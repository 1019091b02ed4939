import { InvalidInput } from "#kernel/access";
import { COPY_LIMITS } from "../../model/copies/scan.ts";

/** How a scan is to be delivered, as the form says. @throws InvalidInput by field. */
export function readScanOptions(fields: ReadonlyMap<string, string>): {
  readonly views: number;
  readonly days: number;
  readonly note: string;
} {
  const note = (fields.get("note") ?? "").trim();
  if (note.length > 900) throw new InvalidInput({ note: "invalid" });
  const { views, days } = COPY_LIMITS;
  return {
    views: numberIn(fields.get("views"), "views", views),
    days: numberIn(fields.get("days"), "days", days),
    note,
  };
}

function numberIn(
  text: string | undefined,
  field: string,
  { usual, most }: { readonly usual: number; readonly most: number },
): number {
  if (text === undefined || text.trim() === "") return usual;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new InvalidInput({ [field]: "invalid" });
  return number;
}
