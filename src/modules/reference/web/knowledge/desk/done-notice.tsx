import type { Context } from "hono";
import type { ReactNode } from "react";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { FormButton, Notice } from "#ui";
import type { WritersSeat } from "./seat.ts";

const DONE = [
  "drafted",
  "saved",
  "published",
  "withdrawn",
  "restored",
  "translated",
  "version-restored",
  "overridden",
  "confirmed",
  "override-removed",
  "override-restored",
] as const;

/** Says what was just done, with the way back where there is one. */
export function doneNotice(c: Context<WebEnv>, seat: WritersSeat): ReactNode {
  const done = DONE.find((one) => one === c.req.query("done"));
  if (!done) return undefined;
  return (
    <Notice tone="ok" announce="status" action={undoOf(c, seat, done)}>
      <p>{seat.view.t(`done-${done}`)}</p>
    </Notice>
  );
}

/** `undo` names what it was done to: an article, or what a library changed. */
function undoOf(c: Context<WebEnv>, { root, view }: WritersSeat, done: string): ReactNode {
  const of = c.req.query("undo") ?? "";
  const action = undoAddress(root, done, of);
  return (
    action && (
      <FormButton action={action} icon="undo">
        {view.t("undo")}
      </FormButton>
    )
  );
}

function undoAddress(root: string, done: string, of: string): string | null {
  if (done === "withdrawn" && /^\d{1,15}$/.test(of)) return `${root}/${of}/restoration`;
  if (done === "override-removed" && isId(of)) return `${root}/overrides/${of}/restoration`;
  return null;
}
