import type { Context } from "hono";
import type { ReactNode } from "react";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { FormButton, Notice } from "#ui";
import { listWords } from "../../messages/pages-index.ts";

const told = ["renamed", "moved", "share-made", "share-ended"] as const;

/** Tells what was just done to a list, and undoes a removal on wish. */
export function entryNotice(c: Context<WebEnv>, list: string): ReactNode {
  const t = listWords(c.get("visit").locale);
  const done = told.find((key) => key === c.req.query("done"));
  const [removed = "", place = "0"] = (c.req.query("removed") ?? "").split(".");
  if (done)
    return (
      <Notice tone="ok" announce="status">
        <p>{t(done)}</p>
      </Notice>
    );
  if (!isId(removed)) return null;
  const undo = (
    <FormButton
      action={`/my/lists/${list}/titles`}
      fields={{ title: removed, place }}
      size="small"
      icon="undo"
    >
      {t("undo")}
    </FormButton>
  );
  return (
    <Notice tone="ok" announce="status" action={undo}>
      <p>{t("removed")}</p>
    </Notice>
  );
}
