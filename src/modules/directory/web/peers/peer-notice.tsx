import type { Context } from "hono";
import type { ReactNode } from "react";
import { FormButton, Notice } from "#ui";
import { isPeersKey, peersWords } from "../../messages/peers-index.ts";
import type { View } from "../view.ts";

const SAID = ["saved", "change-waits", "decided", "try-same", "try-waits"] as const;

/** What was just done, or what came of asking a peer. */
export function peerNotice(c: Context, view: View): ReactNode {
  const t = peersWords(view.locale);
  const removed = /^[A-Za-z0-9-]{1,32}$/.exec(c.req.query("removed") ?? "")?.[0];
  if (removed)
    return (
      <Notice
        tone="ok"
        announce="status"
        action={
          <FormButton action={`/network/peers/${removed}/restoration`} icon="undo" size="small">
            {t("undo")}
          </FormButton>
        }
      >
        <p>{t("removed", { what: removed })}</p>
      </Notice>
    );
  const fault = /^[a-z-]{1,30}$/.exec(c.req.query("fault") ?? "")?.[0];
  if (fault)
    return (
      <Notice tone="warn" announce="status">
        <p>{t("try-fault", { why: whyText(fault, view) })}</p>
      </Notice>
    );
  const done = SAID.find((one) => one === c.req.query("said"));
  return done ? (
    <Notice tone={done === "try-waits" ? "warn" : "ok"} announce="status">
      <p>{t(done)}</p>
    </Notice>
  ) : undefined;
}

function whyText(fault: string, { locale }: View): string {
  const t = peersWords(locale);
  const key = `why-${fault}`;
  return isPeersKey(key) ? t(key) : t("why-other", { code: fault });
}
