import { formatNumber } from "#kernel/i18n";
import { type Column, fieldId, FieldGroup, Table } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { TIERS } from "../../model/cost-sharing/formula.ts";
import type { Entry } from "../desk/entry-form.tsx";
import type { Names } from "./reckoning.ts";

const FIGURES = ["population", "use", "tier", "minimum", "maximum"] as const;
type Figure = (typeof FIGURES)[number];

/** Names of a library's fields. */
export function partyFields(code: string): readonly string[] {
  return FIGURES.map((figure) => `parties.${code}.${figure}`);
}

type Props = {
  readonly entry: Entry;
  readonly names: Names;
  readonly members: readonly string[];
};

/** Who takes part, and each one's figures: a table to type into. */
export function PartyFields(props: Props) {
  const t = deskWords(props.entry.view.locale);
  return (
    <FieldGroup legend={t("cost-parties")} hint={t("cost-parties-hint")}>
      <Table
        caption={t("cost-parties")}
        captionHidden
        rows={props.members}
        rowKey={(code) => code}
        columns={columnsOf(props)}
      />
    </FieldGroup>
  );
}

function columnsOf({ entry, names }: Props): readonly Column<string>[] {
  const t = deskWords(entry.view.locale);
  const label = (figure: Figure) => t(figure === "tier" ? "cost-tier-column" : `cost-${figure}`);
  const labelOf = (figure: Figure) => (code: string) =>
    t("cost-cell", { what: label(figure), library: names(code) });
  const figures = FIGURES.map((figure) => ({
    key: figure,
    label: label(figure),
    cell: cellOf(entry, figure, labelOf(figure)),
  }));
  const takesPart = (code: string) => <TakesPart entry={entry} code={code} name={names(code)} />;
  return [{ key: "in", label: t("cost-library"), heading: true, cell: takesPart }, ...figures];
}

/** What is typed into a column, a library a row. */
function cellOf(entry: Entry, figure: Figure, label: (code: string) => string) {
  const Cell = figure === "tier" ? TierCell : FigureCell;
  return (code: string) => (
    <Cell entry={entry} name={`parties.${code}.${figure}`} label={label(code)} />
  );
}

function TakesPart({ entry, code, name }: { entry: Entry; code: string; name: string }) {
  return (
    <label className="cost-party">
      <input
        type="checkbox"
        name="parties"
        value={code}
        defaultChecked={entry.state.lists["parties"]?.includes(code)}
      />
      <span>{name}</span>
    </label>
  );
}

type CellProps = { readonly entry: Entry; readonly name: string; readonly label: string };

function FigureCell({ entry, name, label }: CellProps) {
  const error = entry.error(name);
  return (
    <>
      <input
        className="control cost-figure"
        type="text"
        id={fieldId({ name })}
        name={name}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        inputMode="decimal"
        defaultValue={entry.value(name)}
        autoComplete="off"
      />
      {error && <span className="field-error small">{error}</span>}
    </>
  );
}

function TierCell({ entry, name, label }: CellProps) {
  const t = deskWords(entry.view.locale);
  return (
    <select
      className="control"
      id={fieldId({ name })}
      name={name}
      aria-label={label}
      aria-invalid={entry.error(name) ? true : undefined}
      defaultValue={entry.value(name) ?? ""}
    >
      <option value="">{t("cost-tier-none")}</option>
      {Array.from({ length: TIERS }, (_, at) => (
        <option key={at} value={at + 1}>
          {formatNumber(entry.view.locale, at + 1)}
        </option>
      ))}
    </select>
  );
}
