import { createElement, type ReactNode } from "react";
import type { Locale } from "#kernel/i18n";
import { Button, FileField, Form, FormActions } from "#ui";
import { filesWords } from "../../messages/files-index.ts";
import { ACCEPTED } from "../../model/files/kinds.ts";
import { fileFault, fileHint } from "./fault-text.ts";

export interface AttachFormProps {
  readonly locale: Locale;
  readonly action: string;
  /** Why the last one was not taken. */
  readonly fault: string | undefined;
  /** Fields of its own, before the file. */
  readonly children?: ReactNode;
}

/**
 * Where a file is sent. With script (`cs-attach`) a picture can be pasted into the message, and the
 * page stays as it is while the file goes.
 */
export function AttachForm({ locale, action, fault, children }: AttachFormProps) {
  const t = filesWords(locale);
  const form = (
    <Form action={action} id="attach" label={t("attach")} multipart>
      {children}
      <FileField
        name="file"
        label={t("attach")}
        hint={fileHint(locale)}
        error={fileFault(locale, fault)}
        accept={ACCEPTED}
      />
      <FormActions>
        <Button icon="upload">{t("attach-send")}</Button>
      </FormActions>
    </Form>
  );
  return createElement(
    "cs-attach",
    { "word-sending": t("sending"), "word-sent": t("sent") },
    form,
    <p className="small soft" role="status" key="state" />,
  );
}
