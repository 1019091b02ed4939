import type { Context } from "hono";
import type { ReactNode } from "react";
import { FormButton, Notice } from "#ui";
import { agreementsWords } from "../../messages/agreements-index.ts";
import type { View } from "../view.ts";

const DONE = ["saved", "proposed", "signed"] as const;

/** What was just done to an agreement, with the way back where there is one. */
export function fileNotice(c: Context, view: View, base: string): ReactNode {
  const t = agreementsWords(view.locale);
  const removed = /^[0-9a-f-]{36}$/.exec(c.req.query("removed") ?? "")?.[0];
  if (removed)
    return (
      <Notice
        tone="ok"
        announce="status"
        action={
          <FormButton action={`${base}/documents/${removed}/restoration`} icon="undo" size="small">
            {t("undo")}
          </FormButton>
        }
      >
        <p>{t("document-removed", { what: t("document-file") })}</p>
      </Notice>
    );
  const done = DONE.find((one) => one === c.req.query("said"));
  return done ? (
    <Notice tone="ok" announce="status">
      <p>{t(done === "signed" ? "signature-noted" : done)}</p>
    </Notice>
  ) : undefined;
}
