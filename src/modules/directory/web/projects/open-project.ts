import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import type { OpenProject } from "../../actions/projects/projects.ts";
import { viewOf } from "../view.ts";
import type { OpenView } from "./open-view.ts";
import { partiesFor } from "./parties.ts";
import { seatAt } from "./seat.ts";

/** A project as its pages see it, opened from the seat of this request. */
export async function openView(
  c: Context<WebEnv>,
  work: (ctx: Ctx) => Promise<OpenProject>,
): Promise<OpenView> {
  const view = viewOf(c);
  const seat = seatAt(c);
  const { open, parties } = await seat.act(async (ctx) => ({
    open: await work(ctx),
    parties: await partiesFor(ctx, view),
  }));
  return { ...open, view, seat, parties, base: `${seat.root}/${open.project.id}` };
}
