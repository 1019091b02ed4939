import { move } from "#standards/state-machine";
import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import { requestMachine } from "../../model/roster/machine.ts";
import { moveRequest, requestsBegun } from "../../store/roster/requests.ts";
import { tellOfRequest } from "./tell-of-request.ts";

/** Several times an hour: shifts begin at all times of the clock. */
export const PASS_REQUESTS = defineJob("reference.pass-roster-requests", z.object({}));

/** Ends requests whose shift has begun; who asked in vain is told. Needs system reach. @returns how many */
export async function passRequests(ctx: Ctx): Promise<number> {
  const requests = await requestsBegun(ctx, ctx.clock.now());
  const libraries = requests.length === 0 ? [] : await allLibraries(ctx);
  for (const request of requests) {
    const to = move(requestMachine, request.state, "pass");
    if (to === null) continue;
    await moveRequest(ctx, request, { event: "pass", to, other: request });
    const inVain = request.state === "open" || request.state === "offered";
    const desk = libraries.find(({ id }) => id === request.library) ?? null;
    if (inVain) await tellOfRequest(ctx, desk, request, [request.person], "lapsed");
  }
  return requests.length;
}
