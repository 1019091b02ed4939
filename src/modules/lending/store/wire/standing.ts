import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Message, SupplyingAgencyMessage } from "#standards/iso18626";

/** The last words of both sides in an exchange with a peer, as the requester's journal has them. */
export type LastWords = {
  /** What we asked or did last that the supplier has not spoken after. */
  readonly unanswered: Message | null;
  readonly lastHeard: SupplyingAgencyMessage | null;
};

/** Reads the end of the journal of one exchange. */
export async function lastWords(ctx: Ctx, exchange: string): Promise<LastWords> {
  const { rows } = await sql<{ direction: "in" | "out"; message: Message }>`
    (select direction, message, sequence from ill_message
      where exchange = ${exchange} and direction = 'out' and kind <> 'supplyingAgencyMessage' order by sequence desc limit 1)
    union all
    (select direction, message, sequence from ill_message
      where exchange = ${exchange} and direction = 'in' and kind = 'supplyingAgencyMessage' order by sequence desc limit 1)
    order by sequence`.execute(ctx.tx);
  const [last] = rows.slice(-1);
  const heard = rows.find(({ direction }) => direction === "in")?.message;
  return {
    unanswered: last?.direction === "out" ? last.message : null,
    lastHeard: heard?.kind === "supplyingAgencyMessage" ? heard : null,
  };
}
