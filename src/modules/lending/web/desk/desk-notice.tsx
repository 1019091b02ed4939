import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { FormButton, Notice } from "#ui";
import type { LendingDesk } from "./lending-desk.ts";
import { isDone, type Done, doneWords } from "./done.ts";

/** Where the way back from a deed is posted, below the home of lending; `of` is what it was done with. */
const UNDO: Partial<Record<Done, (of: string) => string>> = {
  "view-saved": (of) => `/views/${of}/removal`,
  "view-removed": (of) => `/views/${of}/return`,
  "note-added": (of) => `/notes/${of}/removal`,
  "note-removed": (of) => `/notes/${of}/return`,
  "attention-seen-lend": (of) => `/supplies/${of}/look-again`,
  "attention-seen-borrow": (of) => `/requests/${of}/look-again`,
  pull: (of) => `/supplies/${of}/acts/put-back`,
};

/** The page with the word of what was done there; `of`: with what. */
export function afterDeed(path: string, done: Done, of: string): string {
  const url = new URL(path, "http://here.invalid");
  url.searchParams.set("done", done);
  url.searchParams.set("of", of);
  return url.pathname + url.search;
}

/** The page without that word. */
export function pathWithoutDeed(c: Context<WebEnv>): string {
  const url = new URL(c.get("visit").url);
  url.searchParams.delete("done");
  url.searchParams.delete("of");
  return url.pathname + url.search;
}

/** Tells what was just done, and offers the way back where there is one. */
export function deskNotice(c: Context<WebEnv>, desk: LendingDesk) {
  const done = c.req.query("done") ?? "";
  const of = c.req.query("of") ?? "";
  if (!isDone(done) || !isId(of)) return null;
  const undo = UNDO[done];
  return (
    <Notice
      tone="ok"
      announce="status"
      action={
        undo && (
          <FormButton
            action={desk.home + undo(of)}
            fields={{ back: pathWithoutDeed(c) }}
            icon="undo"
            size="small"
          >
            {desk.t("undo")}
          </FormButton>
        )
      }
    >
      <p>{doneWords(desk.locale, done)}</p>
    </Notice>
  );
}
