import { Field, TextArea } from "#ui";
import { LONGEST_CANNED } from "../../model/canned/shape.ts";
import { type Variable, VARIABLES } from "../../model/canned/template.ts";
import type { CannedKey } from "../../messages/canned-index.ts";
import type { CannedSeat } from "./canned-seat.ts";
import { faultText } from "./fault-text.ts";

/** What was typed, and what is wrong with it by field. */
export type Typed = {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
};

interface FieldsProps {
  readonly seat: CannedSeat;
  readonly typed: Typed;
}

const errorOf = ({ seat, typed }: FieldsProps, name: string) => {
  const code = typed.faults[name];
  return code === undefined ? undefined : faultText(seat, code, typed.values["body"]);
};

/** By what it is found. */
export function FoundFields(props: FieldsProps) {
  const { seat, typed } = props;
  const { t } = seat;
  return (
    <>
      <Field
        name="name"
        label={t("name")}
        hint={t("name-hint")}
        error={errorOf(props, "name")}
        value={typed.values["name"]}
        autoComplete="off"
        dir="auto"
      />
      <Field
        name="topics"
        label={t("topics")}
        hint={t("topics-hint")}
        error={errorOf(props, "topics")}
        value={typed.values["topics"]}
        dir="auto"
      />
    </>
  );
}

/** What it says in one language. */
export function BodyField(
  props: FieldsProps & {
    readonly label: string;
    readonly id?: string;
    readonly hint?: string;
  },
) {
  const { seat, typed, label, id, hint } = props;
  const variables = VARIABLES.map((name) => `{${name}}`).join(" ");
  return (
    <TextArea
      name="body"
      id={id}
      label={label}
      hint={hint ?? seat.t("body-hint", { most: LONGEST_CANNED, variables })}
      error={errorOf(props, "body")}
      value={typed.values["body"]}
      rows={8}
      dir="auto"
    />
  );
}

/** What can be left to be filled in, and by what. */
export function VariableList({ seat: { t } }: Pick<FieldsProps, "seat">) {
  return (
    <dl className="canned-variables">
      {VARIABLES.map((name) => (
        <div key={name}>
          <dt>
            <code dir="ltr">{`{${name}}`}</code>
          </dt>
          <dd>{t(keyOf(name))}</dd>
        </div>
      ))}
    </dl>
  );
}

function keyOf(name: Variable): CannedKey {
  if (name === "link:catalogue") return "variable-link-catalogue";
  return name === "link:requests" ? "variable-link-requests" : `variable-${name}`;
}
