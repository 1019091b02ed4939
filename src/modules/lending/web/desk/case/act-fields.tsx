import { Field, Select, TextArea } from "#ui";
import { openCodes } from "#standards/iso18626";
import type { OwnCopy } from "../../../actions/desk/own-copies.ts";
import type { ActField } from "../../../model/desk/act-forms.ts";
import type { CaseWords } from "../../../messages/desk-case-index.ts";
import { codeWords } from "../state-words.ts";
import type { LendingDesk } from "../lending-desk.ts";

/** What the fields of acts are filled in with, and what was wrong with what was typed. */
export type ActFilling = {
  readonly desk: LendingDesk;
  readonly t: CaseWords;
  /** The act, which is part of each field's id: several forms stand on one page. */
  readonly act: string;
  readonly values: Readonly<Record<string, string>>;
  readonly wrong: readonly string[];
  readonly copies: readonly OwnCopy[];
  readonly branchName: (code: string) => string;
};

type FieldOf = (filling: ActFilling) => React.ReactNode;

const base = ({ act, t, wrong, values }: ActFilling, name: string) => ({
  name,
  id: `f-${act}-${name}`,
  value: values[name],
  error: wrong.includes(name) ? t("wrong") : undefined,
});

const codes = (filling: ActFilling, list: readonly string[]) =>
  list.map((value) => ({ value, label: codeWords(filling.desk.locale, value) }));

const FIELDS: Readonly<Record<ActField, FieldOf>> = {
  note: (filling) => (
    <TextArea
      {...base(filling, "note")}
      label={filling.t("field-note")}
      mark={filling.t("optional")}
      hint={filling.t("field-note-hint")}
      rows={2}
      maxLength={2000}
    />
  ),
  told: (filling) => (
    <TextArea
      {...base(filling, "note")}
      label={filling.t("field-told")}
      required
      rows={3}
      maxLength={2000}
    />
  ),
  "reason-unfilled": (filling) => (
    <Select
      {...base(filling, "reason")}
      label={filling.t("field-reason")}
      options={codes(filling, openCodes.reasonUnfilled)}
    />
  ),
  "reason-retry": (filling) => (
    <Select
      {...base(filling, "reason")}
      label={filling.t("field-reason")}
      options={codes(filling, openCodes.reasonRetry)}
    />
  ),
  "retry-after": (filling) => (
    <Field
      {...base(filling, "retryAfter")}
      type="date"
      width="short"
      label={filling.t("field-retry-after")}
      mark={filling.t("optional")}
    />
  ),
  conditions: (filling) => (
    <Select
      {...base(filling, "conditions")}
      label={filling.t("field-conditions")}
      empty={filling.t("conditions-none")}
      options={codes(filling, openCodes.loanCondition)}
    />
  ),
  cost: (filling) => (
    <div className="cluster">
      <Field
        {...base(filling, "amount")}
        error={filling.wrong.includes("cost") ? filling.t("wrong-cost") : undefined}
        width="short"
        inputMode="decimal"
        label={filling.t("field-cost")}
        mark={filling.t("optional")}
      />
      <Field
        {...base(filling, "currency")}
        width="short"
        maxLength={3}
        label={filling.t("field-currency")}
      />
    </div>
  ),
  copy: (filling) =>
    filling.copies.some(({ barcode }) => barcode !== null) ? (
      <Select
        {...base(filling, "copy")}
        label={filling.t("field-copy")}
        empty={filling.t("copy-other")}
        options={filling.copies.flatMap((copy) =>
          copy.barcode ? [{ value: copy.barcode, label: copyWords(filling, copy) }] : [],
        )}
      />
    ) : null,
  item: (filling) => (
    <Field
      {...base(filling, "itemId")}
      label={filling.t("field-item")}
      hint={filling.t("field-item-hint")}
      mark={filling.t("optional")}
      maxLength={64}
      spellCheck={false}
      autoComplete="off"
      dir="ltr"
    />
  ),
  due: (filling) => (
    <Field
      {...base(filling, "dueAt")}
      type="date"
      width="short"
      label={filling.t("field-due")}
      hint={filling.t("field-due-hint")}
      mark={filling.t("optional")}
    />
  ),
};

/** What can be typed with an act. */
export function ActFields({
  fields,
  ...filling
}: ActFilling & { readonly fields: readonly ActField[] }) {
  return fields.map((field) => <div key={field}>{FIELDS[field](filling)}</div>);
}

/** A copy of ours in a line: where it stands, and whether it is there. */
export function copyWords(
  { t, branchName }: Pick<ActFilling, "t" | "branchName">,
  { branch, callNumber, part, barcode, status, loanable }: OwnCopy,
): string {
  const there = t(
    loanable === false ? "copy-stays" : isStatus(status) ? `copy-${status}` : "copy-unknown",
  );
  return [branch && branchName(branch), callNumber, part, barcode, there]
    .filter(Boolean)
    .join(" · ");
}

const STATUSES = [
  "available",
  "reference",
  "on-loan",
  "on-hold",
  "in-transit",
  "in-process",
  "on-order",
  "missing",
  "withdrawn",
  "unknown",
] as const;
const isStatus = (status: string): status is (typeof STATUSES)[number] =>
  STATUSES.some((one) => one === status);
