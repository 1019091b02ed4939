import type { Context } from "hono";
import type { ReactNode } from "react";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { FormButton, Notice } from "#ui";
import { isUndoable, standingAct } from "../../../actions/matching/acts.ts";
import { type MatchingWords, matchingWords } from "../../../messages/matching-index.ts";
import { withParam } from "../../back.ts";

/** In the query of a page: what was just done there. */
const told = { act: "act", withdrawn: "withdrawn", seen: "seen", gone: "gone" } as const;

/** The page without the word of what was done there last. */
export function hereWithout(c: Context<WebEnv>): string {
  const { pathname, search } = c.get("visit").url;
  return Object.values(told).reduce(
    (path: string, name) => withParam(path, name, null),
    pathname + search,
  );
}

/** A page with the word of what was done: an act, a withdrawal, a look at an alarm; or nothing, for it was too late. */
export function afterDeed(path: string, deed: keyof typeof told, id: string): string {
  return withParam(path, told[deed], id);
}

/**
 * Tells what was just done, and offers the way back, as long as there is one. `home` is where matching
 * is at home at the visitor's desk; `parted` tells of an act that it took a record out of its title.
 */
export async function deedNotice(
  c: Context<WebEnv>,
  ctx: Ctx,
  home: string,
  parted = false,
): Promise<ReactNode> {
  const t = matchingWords(c.get("visit").locale);
  const read = (deed: keyof typeof told) => c.req.query(told[deed]) ?? "";
  const way = (path: string, words: string) => (
    <FormButton action={home + path} fields={{ back: hereWithout(c) }} size="small" icon="undo">
      {words}
    </FormButton>
  );
  const act = await standingAct(ctx, read("act"));
  if (act) {
    const said = parted ? "parted" : act.verdict;
    return done(t(`done-${said}`), way(`/acts/${act.act}/withdrawal`, t("undo")));
  }
  const withdrawal = read("withdrawn");
  if (await isUndoable(ctx, withdrawal))
    return done(t("withdrawn"), way(`/withdrawals/${withdrawal}/undoing`, t("put-back")));
  if (isId(read("seen")))
    return done(t("alarm-seen"), way(`/alarms/${read("seen")}/reminder`, t("undo")));
  return read("gone") === "" ? null : gone(t);
}

function done(text: string, action: ReactNode) {
  return (
    <Notice tone="ok" announce="status" action={action}>
      <p>{text}</p>
    </Notice>
  );
}

function gone(t: MatchingWords) {
  return (
    <Notice announce="status">
      <p>{t("question-gone")}</p>
    </Notice>
  );
}
