import type { Context } from "hono";
import type { ReactNode } from "react";
import { FormButton, Notice } from "#ui";
import { policyWords } from "../../messages/policy-index.ts";
import type { View } from "../view.ts";

/** What was just done, with the way back: the removed rule itself, and where it stood. */
export function policyNotice(c: Context, view: View, base: string): ReactNode {
  const t = policyWords(view.locale);
  const [rule, at] = [c.req.query("removed"), c.req.query("at")];
  if (rule && at && /^\d{1,3}$/.test(at))
    return (
      <Notice
        tone="ok"
        announce="status"
        action={
          <FormButton
            action={`${base}/rules/${at}/restoration`}
            fields={{ rule }}
            icon="undo"
            size="small"
          >
            {t("undo")}
          </FormButton>
        }
      >
        <p>{t("removed")}</p>
      </Notice>
    );
  return c.req.query("saved") ? (
    <Notice tone="ok" announce="status">
      <p>{t("saved")}</p>
    </Notice>
  ) : undefined;
}
