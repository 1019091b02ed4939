import { LinkButton } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { EntryKind } from "../../model/projects/project.ts";
import { EntryForm } from "../desk/entry-form.tsx";
import type { FormState } from "../desk/form-state.ts";
import { entryFields, fieldsOf } from "./entry-fields.tsx";
import type { OpenView } from "./open-view.ts";

type Props = {
  readonly open: OpenView;
  readonly kind: EntryKind;
  readonly state: FormState;
  readonly action: string;
};

/** The form of one entry of the book. */
export function BookEntryForm({ open, kind, state, action }: Props) {
  const t = deskWords(open.view.locale);
  const Fields = fieldsOf[kind];
  return (
    <EntryForm
      view={open.view}
      state={state}
      fields={entryFields[kind]}
      action={action}
      submit={t("project-save-entry")}
      cancel={open.base}
    >
      {(entry) => <Fields open={open} entry={entry} />}
    </EntryForm>
  );
}

/** A link to where an entry is added, or nothing for who may not. */
export function AddEntry({ open, kind }: Pick<Props, "open" | "kind">) {
  const t = deskWords(open.view.locale);
  if (!open.leads && (kind === "line" || kind === "milestone")) return null;
  return (
    <p className="no-print">
      <LinkButton href={`${open.base}/${kind}/new`} size="small" icon="plus">
        {t(`project-add-${kind}`)}
      </LinkButton>
    </p>
  );
}
