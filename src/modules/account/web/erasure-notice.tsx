import { erasureDue } from "#kernel/identity";
import { formatDate } from "#kernel/i18n";
import type { ReactNode } from "react";
import { FormButton, Notice } from "#ui";
import { signedIn, type Web, wordsOf } from "./answer.tsx";

/** Reminds a person whose account is about to be erased, with the way back. */
export async function erasureNotice(c: Web): Promise<ReactNode> {
  const { id } = signedIn(c);
  const { act, locale } = c.get("visit");
  const due = await act((ctx) => erasureDue(ctx, id));
  if (!due) return undefined;
  const t = wordsOf(c);
  const date = formatDate(locale, due.toZonedDateTimeISO("UTC").toPlainDate());
  const undo = (
    <FormButton action="/my/privacy/erasure/withdrawal" icon="undo">
      {t("my-erasure-keep")}
    </FormButton>
  );
  return (
    <Notice tone="warn" action={undo}>
      <p>{t("my-erasure-due", { date })}</p>
    </Notice>
  );
}
