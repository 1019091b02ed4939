import { type Ctx, inNameOf } from "#kernel/tenancy";
import { journalOut } from "../../store/messages.ts";
import { brokeredRequest } from "../../store/requests.ts";
import { readSupply } from "../../store/supplies.ts";
import { findAddressee } from "./agencies.ts";
import { saidIn } from "./confirm.ts";
import { DELIVER } from "./deliver-job.ts";
import { heard } from "./heard.ts";
import type { Errand, Letter, Mailbag } from "./mailbag.ts";
import { requestAct } from "./request-act.ts";
import { supplyAct } from "./supply-act.ts";

/**
 * Carries what was written, and what is written in answer, until nothing is left. To a member (or the
 * network as broker) a message is handed over within the transaction, so that both sides know the same at
 * every moment; for a foreign system it is written down and sent after the commit.
 */
export async function settle(ctx: Ctx, bag: Mailbag): Promise<void> {
  for (let next = bag.waiting.shift(); next; next = bag.waiting.shift())
    await (next.kind === "letter" ? carry(ctx, next, bag) : run(ctx, next, bag));
}

async function carry(ctx: Ctx, { to, message, of }: Letter, bag: Mailbag): Promise<void> {
  const addressee = await findAddressee(ctx, to);
  if (!addressee) throw new Error(`nobody speaks for ${to}`);
  const peer = addressee.kind === "peer" ? addressee.peer : null;
  await inNameOf(ctx, of.library, "lending", (own) =>
    journalOut(own, { ...of, peer }, message, saidIn(message)),
  );
  if (addressee.kind === "peer") {
    const { peer: id } = addressee;
    await ctx.enqueue(DELIVER, { peer: id }, { key: `lending.deliver:${id}` });
  } else
    await inNameOf(ctx, addressee.library, "lending between members", (other) =>
      heard(other, message, { peer: null, digest: null, remarks: [] }, bag),
    );
}

const BROKER = { name: "broker", person: null };

/** An errand that has no place on its side any more is left: what happened there came first. */
function run(ctx: Ctx, errand: Errand, bag: Mailbag): Promise<unknown> {
  return inNameOf(ctx, null, "broker of two systems", async (network) => {
    if ("supply" in errand) {
      const row = await readSupply(network, errand.supply);
      return row && supplyAct(network, row, errand.act, errand.input, BROKER, bag);
    }
    const row = await brokeredRequest(network, errand.brokeredFor);
    return row && requestAct(network, row, errand.act, errand.input, BROKER, bag);
  });
}
