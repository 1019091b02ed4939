import { RadioGroup } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { BranchFacts } from "../../model/shape.ts";
import type { View } from "../view.ts";
import { EntryForm } from "./entry-form.tsx";
import { AddressFields, Line, Translated } from "./fields.tsx";
import { type FormState, stored } from "./form-state.ts";
import { localValues, placeValues } from "./values.ts";

const FIELDS = [
  "code",
  "kind",
  "name.en",
  "name.es",
  "name.ar",
  "address.lines",
  "address.postcode",
  "address.locality",
  "address.country",
  "latitude",
  "longitude",
  "phone",
];

export type BranchFormProps = {
  readonly view: View;
  readonly state: FormState;
  readonly action: string;
  readonly cancel: string;
  /** Whether the branch is new, and its code still to be given. */
  readonly fresh: boolean;
};

/** Where a branch is and what it is called. */
export function BranchForm({ view, state, action, cancel, fresh }: BranchFormProps) {
  const t = deskWords(view.locale);
  return (
    <EntryForm
      view={view}
      state={state}
      fields={FIELDS}
      action={action}
      submit={fresh ? t("add-branch") : t("save")}
      cancel={cancel}
    >
      {(entry) => (
        <>
          {fresh && (
            <Line
              entry={entry}
              name="code"
              label={t("branch-code")}
              hint={t("branch-code-hint")}
              width="short"
              dir="ltr"
            />
          )}
          <Translated entry={entry} name="name" label={t("name")} hint={t("one-is-enough")} />
          <RadioGroup
            name="kind"
            label={t("branch-kind")}
            value={entry.value("kind") ?? "branch"}
            options={[
              { value: "branch", label: t("branch-kind-branch") },
              { value: "stop", label: t("branch-kind-stop") },
            ]}
          />
          <AddressFields entry={entry} />
          <Line entry={entry} name="phone" label={t("phone")} type="tel" dir="ltr" />
        </>
      )}
    </EntryForm>
  );
}

/** A stored branch as the form shows it. */
export function branchState(branch: BranchFacts): FormState {
  return stored({
    ...localValues("name", branch.name),
    ...placeValues(branch),
    kind: branch.kind,
    phone: branch.phone ?? "",
  });
}
