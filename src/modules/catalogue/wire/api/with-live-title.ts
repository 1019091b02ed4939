import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import { findTitle } from "../../actions/find-title.ts";
import type { TitleRecord, TitleView } from "../../model/titles/title.ts";
import { movedTo } from "../moved-to.ts";
import { refused } from "./refused.ts";

type Live = TitleView & { readonly lead: TitleRecord };

/** Answers for a title that somebody has; says as a problem where there is none, and leads on where it was joined. */
export async function withLiveTitle(
  c: Context<WebEnv>,
  id: string,
  part: string,
  answer: (title: Live) => Response | Promise<Response>,
): Promise<Response> {
  const title = await c.get("visit").act((ctx) => findTitle(ctx, id));
  if (!title) return refused(c, 404, "no-title");
  if (title.retired) return movedTo(c, `/api/v1/titles/${title.id}${part}`);
  const { lead } = title;
  if (!lead) return refused(c, 410, "gone");
  return answer({ ...title, lead });
}
