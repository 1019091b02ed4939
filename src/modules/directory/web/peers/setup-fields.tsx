import type { ReactNode } from "react";
import { FieldGroup, Select, TextArea } from "#ui";
import { peersWords } from "../../messages/peers-index.ts";
import { dialects } from "../../model/peers/shape.ts";
import type { Entry } from "../desk/entry-form.tsx";
import { Line } from "../desk/fields.tsx";

type Props = { readonly entry: Entry };

/** Where a system is reached. */
export function EndpointFields({ entry }: Props) {
  const t = peersWords(entry.view.locale);
  return (
    <>
      <Line entry={entry} name="url" label={t("url")} hint={t("url-hint")} type="url" dir="ltr" />
      <Select
        name="dialect"
        label={t("dialect")}
        hint={t("dialect-hint")}
        value={entry.value("dialect")}
        error={entry.error("dialect")}
        options={dialects.map((value) => ({
          value,
          label: value === "standard" ? t("dialect-standard") : value,
        }))}
      />
    </>
  );
}

/** Whether, and how, a system answers questions of readers. */
export function QuestionFields({ entry }: Props) {
  const t = peersWords(entry.view.locale);
  return (
    <FieldGroup legend={t("questions")}>
      <Line
        entry={entry}
        name="questions.url"
        label={t("questions-url")}
        hint={t("questions-url-hint")}
        type="url"
        dir="ltr"
      />
      <Line
        entry={entry}
        name="questions.languages"
        label={t("questions-languages")}
        hint={t("questions-languages-hint")}
      />
      <Line
        entry={entry}
        name="questions.hours"
        label={t("questions-hours")}
        hint={t("questions-hours-hint")}
        dir="auto"
      />
    </FieldGroup>
  );
}

/** By what a system is known here, but for its token. */
export function KeyFields({ entry, children }: Props & { readonly children?: ReactNode }) {
  const t = peersWords(entry.view.locale);
  return (
    <FieldGroup legend={t("theirs")}>
      <Line
        entry={entry}
        name="jwksUrl"
        label={t("jwks")}
        hint={t("jwks-hint")}
        type="url"
        dir="ltr"
      />
      <TextArea
        name="keys"
        label={t("keys")}
        hint={t("keys-hint")}
        rows={6}
        value={entry.value("keys")}
        error={entry.error("keys")}
        dir="ltr"
      />
      <Line
        entry={entry}
        name="certificate"
        label={t("certificate")}
        hint={t("certificate-hint")}
        dir="ltr"
        spellCheck={false}
      />
      {children}
    </FieldGroup>
  );
}
