import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { FormButton, Notice } from "#ui";
import { isRosterKey } from "../../messages/roster-index.ts";
import type { RosterPage } from "./roster-page.ts";

/** What was done, and with what: `shift` and `date` where there is a way back. */
export type Done = { readonly done: string; readonly of?: string; readonly date?: string };

/** Where the way back is posted, below the home of the roster. */
const UNDO: Readonly<Record<string, (of: string, date: string) => string>> = {
  removed: (of) => `/shifts/${of}/return`,
  "day-off": (of, date) => `/shifts/${of}/${date}/on`,
  "day-on": (of, date) => `/shifts/${of}/${date}/off`,
  taken: (of, date) => `/shifts/${of}/${date}/place/return`,
  withdrawn: (of) => `/requests/${of}/ask-again`,
};

/** A path with the word of what was done there. */
export function withDone(path: string, said: Done): string {
  const url = new URL(path, "http://here.invalid");
  for (const [name, value] of Object.entries(said)) url.searchParams.set(name, value);
  return url.pathname + url.search;
}

/** Tells what was just done, and offers the way back where there is one. */
export function doneNotice(c: Context<WebEnv>, { t, home }: Pick<RosterPage, "t" | "home">) {
  const key = `done-${c.req.query("done") ?? ""}`;
  if (!isRosterKey(key)) return undefined;
  const [of, date] = [c.req.query("of") ?? "", c.req.query("date") ?? ""];
  const path = UNDO[c.req.query("done") ?? ""];
  const offers = path && isId(of) && /^(\d{4}-\d{2}-\d{2})?$/.test(date);
  return (
    <Notice
      tone="ok"
      announce="status"
      action={
        offers && (
          <FormButton action={home + path(of, date)} icon="undo" size="small">
            {t("undo")}
          </FormButton>
        )
      }
    >
      <p>{t(key)}</p>
    </Notice>
  );
}
