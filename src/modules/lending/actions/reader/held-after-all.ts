import { findCited, titleRows, type TitleRow } from "#modules/catalogue";
import type { Ctx } from "#kernel/tenancy";
import type { Citation } from "#standards/openurl";
import { isOnline } from "../../model/reader/wanted-form.ts";

/** Titles of the catalogue that may be what a citation means, the likeliest first; also what is read online. */
export async function heldAfterAll(
  ctx: Ctx,
  citation: Citation | null,
): Promise<readonly TitleRow[]> {
  if (!citation) return [];
  const cited = await findCited(ctx, citation);
  if (cited.kind === "held") return titleRows(ctx, [cited.title]);
  return cited.kind === "candidates" ? cited.rows : [];
}

/** Where a title of the catalogue is had: by a request, or at once where it is read online. */
export const readOnline = ({ form }: TitleRow): boolean => isOnline(form);
