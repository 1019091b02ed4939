import { countUnhandledMail, type UnhandledCounts } from "#kernel/mail";
import type { Ctx } from "#kernel/tenancy";
import { type Finding, fine, wrong } from "./finding.ts";

/** Whether all mail that was taken came to somebody; needs system reach. */
export async function unhandledMailFindings(ctx: Ctx): Promise<readonly Finding[]> {
  return [told(await countUnhandledMail(ctx))];
}

/** What nobody could read is nothing to mend: anybody can send such a thing. */
function told({ failed, unreadable }: UnhandledCounts): Finding {
  const aside =
    unreadable > 0 ? `${unreadable} unreadable ones in 30 days: commonshelf mail list` : "";
  return failed > 0
    ? wrong(
        "mail taken",
        `${failed} came in 30 days and went to nobody, for a fault. See: commonshelf mail list; when it is mended: commonshelf mail again ID. ${aside}`.trim(),
      )
    : fine("mail taken", aside || "all of it came to somebody");
}
