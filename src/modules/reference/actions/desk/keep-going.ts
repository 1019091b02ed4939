import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import type { LibraryId } from "#kernel/ids";
import { systemPrincipal } from "#kernel/access";
import type { Ctx, Run, Services } from "#kernel/tenancy";
import { holdInquiry, waitingInquiries, pendingSince } from "../../store/inquiries.ts";
import { abandonedTalks, endSilent } from "../../store/operators.ts";
import { ended } from "../inquiry/end.ts";
import { giveBack } from "../inquiry/hand-on.ts";
import { routedAgain } from "../inquiry/routing.ts";
import { lastSign } from "./presence.ts";
import { tellDesks } from "./tell-desks.ts";

/**
 * Looks after what nobody looks after: operators who fell silent, talks they left, inquiries that wait,
 * and those whose readers say no more.
 */
export const KEEP_GOING = defineJob("reference.keep-going", z.object({}));

type Host = { readonly run: Run; readonly services: Services };
/** After so long a ticket that was answered ends. */
const READER_SILENT = { hours: 14 * 24 };
/** Who is silent for so long has gone; who was silent for less is there again with the next sign. */
const GONE = { minutes: 15 };
const REASON = "the reference desk";

/** Does it once; what one inquiry's trouble is, keeps no other from being looked after. */
export async function keepGoing(host: Host): Promise<void> {
  const { run, services } = host;
  const asSoftware = { principal: systemPrincipal(REASON), library: null, locale: "en" } as const;
  const { left, waiting, silent } = await run({ ...asSoftware, reach: "system" }, async (ctx) => {
    const gone = await endSilent(ctx, services.clock.now().subtract(GONE));
    tellDesks(
      ctx,
      gone.map(({ library }) => library),
    );
    return {
      left: await abandonedTalks(ctx, lastSign(ctx)),
      waiting: await waitingInquiries(ctx),
      silent: await pendingSince(ctx, services.clock.now().subtract(READER_SILENT)),
    };
  });
  for (const inquiry of left) await each(host, inquiry, returnToQueue);
  for (const inquiry of waiting) await each(host, inquiry, routeAgain);
  for (const inquiry of silent) await each(host, inquiry, endAsAnswered);
  services.log.debug(
    { part: "reference", left: left.length, waiting: waiting.length },
    "desk looked after",
  );
}

/** Routes one waiting inquiry again, in the name of its library. */
export async function routeInquiry(host: Host, inquiry: Place): Promise<void> {
  await inName(host, inquiry, routeAgain);
}

type Place = { readonly id: string; readonly library: LibraryId };
type Step = (own: Ctx, id: string) => Promise<void>;

async function returnToQueue(own: Ctx, id: string): Promise<void> {
  const row = await holdInquiry(own, id);
  // It may have gone on meanwhile.
  if (row?.state === "talking" && row.readerSaidAt)
    await giveBack(own, row, row.operatorName ?? "");
}

/** Who says nothing more after an answer has it. They can still come back: that opens it again. */
async function endAsAnswered(own: Ctx, id: string): Promise<void> {
  const row = await holdInquiry(own, id);
  if (row?.state === "pending") await ended(own, row, "finish");
}

async function routeAgain(own: Ctx, id: string): Promise<void> {
  const row = await holdInquiry(own, id);
  if (row) await routedAgain(own, row);
}

async function each(host: Host, place: Place, step: Step): Promise<void> {
  await inName(host, place, step).catch((fault: unknown) =>
    host.services.log.error(
      { part: "reference", inquiry: place.id, fault },
      "an inquiry could not be looked after",
    ),
  );
}

function inName({ run }: Host, { id, library }: Place, step: Step): Promise<void> {
  return run(
    { principal: systemPrincipal(REASON), library, locale: "en", reach: "software" },
    (own) => step(own, id),
  );
}
