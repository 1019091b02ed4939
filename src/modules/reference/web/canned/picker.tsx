import { createElement } from "react";
import { Button, Form, FormActions, Select } from "#ui";
import type { OfferedCanned } from "../../actions/canned/offer-canned.ts";
import { cannedWords } from "../../messages/canned-index.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";
import { pickNotes } from "./pick-notes.ts";

export interface PickerProps {
  readonly desk: ReferenceDesk;
  /** Which inquiry is answered, and in which language. */
  readonly inquiry: { readonly id: string; readonly language: string };
  readonly offers: readonly OfferedCanned[];
  /** The text that stands in the answer already. */
  readonly picked: OfferedCanned | null;
}

/**
 * Chooses a canned answer. Without script the page comes again with the text in the answer; with script it is
 * put in where one writes, and found by a stroke and the beginning of its name (`cs-canned`).
 */
export function CannedPicker({ desk, inquiry, offers, picked }: PickerProps) {
  const t = cannedWords(desk.locale);
  const at = `${desk.home}/inquiries/${inquiry.id}`;
  const notes = picked ? pickNotes(desk.locale, picked, inquiry.language) : [];
  if (offers.length === 0)
    return (
      <p className="small">
        <a href={`${desk.home}/canned`}>{t("pick-manage")}</a>
      </p>
    );
  return createElement(
    "cs-canned",
    { src: `${at}/canned.json`, uses: `${at}/canned/uses`, label: t("canned") },
    <Form action={`${at}#say`} method="get" label={t("pick")} key="form">
      <Select
        name="canned"
        label={t("pick")}
        hint={t("pick-hint")}
        empty={t("pick-empty")}
        value={picked?.id ?? ""}
        options={offers.map(({ id, name, owner }) => ({
          value: id,
          label: t("pick-option", { name, owner: t(`owner-${owner}`) }),
        }))}
      />
      <FormActions>
        <Button size="small">{t("pick-do")}</Button>
        <a className="small" href={`${desk.home}/canned`}>
          {t("pick-manage")}
        </a>
      </FormActions>
    </Form>,
    <div className="canned-notes" role="status" key="notes">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>,
  );
}
