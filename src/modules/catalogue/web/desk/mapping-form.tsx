import {
  Button,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormActions,
  RadioGroup,
  Select,
} from "#ui";
import type { StatusWord } from "../../actions/preview-mapping.ts";
import { titleWords } from "../../messages/pages-index.ts";
import { itemStatuses } from "../../model/copies/status.ts";
import type { Desk } from "./desk.ts";
import { copyParts, type MappingFault, type TypedMapping } from "./typed-mapping.ts";

export type MappingFormProps = {
  readonly desk: Desk;
  readonly typed: TypedMapping;
  readonly faults: Readonly<Record<string, MappingFault>>;
  /** Words of the records that have no meaning yet. */
  readonly unclear: readonly StatusWord[];
};

/** The mapping to be changed: where copies are, what words mean. */
export function MappingForm(props: MappingFormProps) {
  const { desk, faults } = props;
  const { t, home } = desk;
  const errors = Object.entries(faults).map(([name, code]) => ({
    name,
    message: t(`fault-${code}`),
  }));
  return (
    <Form action={`${home}/mapping`} label={t("mapping")}>
      <ErrorSummary title={t("mapping-mend")} errors={errors} />
      <Where {...props} />
      <Subfields {...props} />
      <Statuses {...props} />
      <Field
        name="sample"
        label={t("mapping-sample")}
        hint={t("mapping-sample-hint")}
        value={props.typed.sample}
        maxLength={255}
        dir="ltr"
      />
      <FormActions>
        <Button look="primary" name="do" value="preview">
          {t("mapping-preview")}
        </Button>
        <Button name="do" value="save">
          {t("mapping-save")}
        </Button>
      </FormActions>
    </Form>
  );
}

function Where({ desk: { t }, typed }: MappingFormProps) {
  return (
    <RadioGroup
      name="where"
      label={t("mapping-where")}
      value={typed.own ? "own" : "format"}
      options={(["format", "own"] as const).map((value) => ({
        value,
        label: t(`mapping-${value}`),
        hint: t(`mapping-${value}-hint`),
      }))}
    />
  );
}

function Subfields({ desk: { t }, typed, faults }: MappingFormProps) {
  const error = (name: string) => {
    const code = faults[name];
    return code && t(`fault-${code}`);
  };
  return (
    <FieldGroup legend={t("mapping-fields")} hint={t("mapping-fields-hint")}>
      <div className="grid grid-small">
        <Field
          name="tag"
          label={t("mapping-tag")}
          value={typed.tag}
          error={error("tag")}
          maxLength={3}
          spellCheck={false}
          dir="ltr"
        />
        {copyParts.map((part) => (
          <Field
            key={part}
            name={`subfield-${part}`}
            label={t(`mapping-${part}`)}
            value={typed.subfields[part]}
            error={error(`subfield-${part}`)}
            maxLength={10}
            spellCheck={false}
            dir="ltr"
          />
        ))}
      </div>
    </FieldGroup>
  );
}

const EMPTY_ROWS = 2;

function Statuses({ desk, typed, faults, unclear }: MappingFormProps) {
  const { t, locale } = desk;
  const title = titleWords(locale);
  const options = itemStatuses.map((status) => ({
    value: status,
    label: title(`status-${status}`),
  }));
  const rows = statusRows(typed, unclear);
  const fault = faults["unstated"];
  return (
    <FieldGroup legend={t("mapping-statuses")} hint={t("mapping-statuses-hint")}>
      {rows.map(({ word, status, copies }, index) => (
        <div key={index} className="status-row">
          <Field
            name={`word-${index}`}
            label={t("mapping-word", { number: index + 1 })}
            hint={copies === null ? undefined : t("mapping-word-hint", { copies })}
            value={word}
            maxLength={100}
            dir="auto"
          />
          <Select
            name={`status-${index}`}
            label={t("mapping-meaning")}
            empty={t("mapping-meaning-none")}
            value={status}
            options={options}
          />
        </div>
      ))}
      <Select
        name="unstated"
        label={t("mapping-unstated")}
        value={typed.unstated}
        error={fault && t(`fault-${fault}`)}
        options={options}
      />
    </FieldGroup>
  );
}

type Row = { readonly word: string; readonly status: string; readonly copies: number | null };

/** What was said already, then the words that wait for a meaning, then room for more. */
function statusRows({ rows }: TypedMapping, unclear: readonly StatusWord[]): readonly Row[] {
  const said = rows.filter(({ word }) => word !== "");
  const copiesOf = new Map(unclear.map(({ word, copies }) => [word.toLowerCase(), copies]));
  const named = new Set(said.map(({ word }) => word.toLowerCase()));
  const waiting = unclear.filter(({ word }) => !named.has(word.toLowerCase()));
  return [
    ...said.map((row) => ({ ...row, copies: copiesOf.get(row.word.toLowerCase()) ?? null })),
    ...waiting.map((row) => ({ ...row, status: "" })),
    ...Array.from({ length: EMPTY_ROWS }, () => ({ word: "", status: "", copies: null })),
  ];
}
