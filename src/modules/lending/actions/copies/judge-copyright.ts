import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { BibliographicInfo, PublicationInfo } from "#standards/iso18626";
import {
  copyrightRules,
  type CopyrightRuleName,
  type CopyrightVerdict,
} from "../../model/copies/copyright-limit.ts";
import { copiesBefore } from "../../store/copies/copies-before.ts";
import { bySoftware } from "../by-software.ts";

/** What the rule that a library has chosen says of one more copy of this periodical. */
export async function judgeCopyright(
  ctx: Ctx,
  library: LibraryId,
  rule: CopyrightRuleName,
  wanted: {
    readonly citation: BibliographicInfo;
    readonly publication?: PublicationInfo | undefined;
  },
): Promise<CopyrightVerdict> {
  const on = ctx.clock.now().toString().slice(0, 10);
  const since = `${on.slice(0, 4)}-01-01`;
  const before = await bySoftware(ctx, "copyright limits", (software) =>
    copiesBefore(software, library, wanted.citation, since),
  );
  const year = /[12]\d{3}/.exec(wanted.publication?.publicationDate ?? "")?.[0];
  return copyrightRules[rule]({ published: year ? Number(year) : null, on, before });
}
