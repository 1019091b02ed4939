import { hasOperator } from "#kernel/identity";
import type { Ctx } from "#kernel/tenancy";
import { type Finding, fine, wrong } from "./finding.ts";

/** Whether somebody can run the network from its pages; needs system reach. */
export async function operatorFindings(ctx: Ctx): Promise<readonly Finding[]> {
  return [
    (await hasOperator(ctx))
      ? fine("operators", "somebody runs the network")
      : wrong(
          "operators",
          "nobody: no library can be added from the pages, nobody be invited. Open the link that the start says, or run: commonshelf person invite EMAIL --role operator",
        ),
  ];
}
