import type { ReactNode } from "react";
import { RadioGroup, Select, TextArea } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { asText } from "../../model/projects/carried.ts";
import { type EntryKind, type ProjectBook } from "../../model/projects/project.ts";
import type { Entry } from "../desk/entry-form.tsx";
import { Line } from "../desk/fields.tsx";
import { type FormState, stored } from "../desk/form-state.ts";
import type { OpenView } from "./open-view.ts";
import { partiesOf } from "./parties.ts";

/** Names of the fields of each kind of entry, in order. */
export const entryFields = {
  line: ["name", "budget"],
  contribution: ["party", "kind", "what", "pledged", "given", "rate"],
  expense: ["line", "on", "what", "amount", "party"],
  milestone: ["name", "due", "party", "person", "doneOn"],
  report: ["from", "to", "text"],
} as const satisfies Record<EntryKind, readonly string[]>;

type Props = { readonly open: OpenView; readonly entry: Entry };

/** What is entered in a part of the book. */
export const fieldsOf = {
  line: ({ entry }: Props) => {
    const t = deskWords(entry.view.locale);
    return (
      <>
        <Line entry={entry} name="name" label={t("project-line-name")} dir="auto" />
        <Amount entry={entry} name="budget" label={t("project-budget")} />
      </>
    );
  },
  contribution: ContributionFields,
  expense: ExpenseFields,
  milestone: MilestoneFields,
  report: ({ entry }: Props) => {
    const t = deskWords(entry.view.locale);
    return (
      <>
        <Line entry={entry} name="from" label={t("project-from")} type="date" width="short" />
        <Line entry={entry} name="to" label={t("project-to")} type="date" width="short" />
        <TextArea
          name="text"
          label={t("project-text")}
          rows={8}
          value={entry.value("text")}
          error={entry.error("text")}
          dir="auto"
        />
      </>
    );
  },
} as const satisfies Record<EntryKind, (props: Props) => ReactNode>;

function ContributionFields({ open, entry }: Props) {
  const t = deskWords(entry.view.locale);
  return (
    <>
      <PartyField open={open} entry={entry} label={t("project-party")} />
      <RadioGroup
        name="kind"
        label={t("project-kind")}
        value={entry.value("kind") ?? "money"}
        error={entry.error("kind")}
        options={(["money", "hours"] as const).map((value) => ({
          value,
          label: t(`project-kind-${value}`),
        }))}
      />
      <Line entry={entry} name="what" label={t("project-what")} dir="auto" />
      <Amount
        entry={entry}
        name="pledged"
        label={t("project-pledged")}
        hint={t("project-hours-hint")}
      />
      <Amount entry={entry} name="given" label={t("project-given")} />
      <Amount entry={entry} name="rate" label={t("project-rate")} hint={t("project-rate-hint")} />
    </>
  );
}

function ExpenseFields({ open, entry }: Props) {
  const t = deskWords(entry.view.locale);
  return (
    <>
      <Select
        name="line"
        label={t("project-line")}
        empty="–"
        value={entry.value("line")}
        error={entry.error("line")}
        options={open.book.line.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Line entry={entry} name="on" label={t("project-on")} type="date" width="short" />
      <Line entry={entry} name="what" label={t("project-what")} dir="auto" />
      <Amount entry={entry} name="amount" label={t("project-amount")} />
      <PartyField open={open} entry={entry} label={t("project-paid-by")} />
    </>
  );
}

function MilestoneFields({ open, entry }: Props) {
  const t = deskWords(entry.view.locale);
  return (
    <>
      <Line entry={entry} name="name" label={t("project-milestone")} dir="auto" />
      <Line entry={entry} name="due" label={t("project-due")} type="date" width="short" />
      <PartyField open={open} entry={entry} label={t("project-responsible")} />
      <Line entry={entry} name="person" label={t("project-person")} dir="auto" />
      <Line
        entry={entry}
        name="doneOn"
        label={t("project-done-on")}
        hint={t("project-done-hint")}
        type="date"
        width="short"
      />
    </>
  );
}

function Amount(props: { entry: Entry; name: string; label: string; hint?: string }) {
  return <Line {...props} inputMode="decimal" width="short" />;
}

/** Those who take part; who does not lead notes for their own library. */
function PartyField({ open, entry, label }: Props & { label: string }) {
  const { project, parties, seat, leads, view } = open;
  const own = seat.library ? `library:${seat.library.code}` : null;
  const keys = leads || own === null ? partiesOf(project) : [own];
  return (
    <Select
      name="party"
      label={label}
      empty={leads ? deskWords(view.locale)("project-nobody") : undefined}
      value={entry.value("party") ?? (leads ? undefined : (own ?? undefined))}
      error={entry.error("party")}
      options={keys.map((value) => ({ value, label: parties.name(value) }))}
    />
  );
}

/** An entry of the book as the form shows it; a fresh one where there is none such. */
export function entryState(open: OpenView, kind: EntryKind, id: string): FormState {
  const found: ProjectBook[EntryKind][number] | undefined = open.book[kind].find(
    (one) => one.id === id,
  );
  if (!found) return stored({});
  const text = Object.entries(asText(found, open.project.currency));
  return stored(Object.fromEntries(text.map(([name, value]) => [name, value ?? ""])));
}
