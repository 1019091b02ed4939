import { Checkbox, Field, FieldGroup } from "#ui";
import { agreementsWords } from "../../messages/agreements-index.ts";
import type { Service } from "../../model/agreements/shape.ts";
import type { Entry } from "../desk/entry-form.tsx";
import { Line } from "../desk/fields.tsx";

type NumberProps = {
  readonly entry: Entry;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
};

/** A whole number to type. */
export function NumberField({ entry, name, label, hint }: NumberProps) {
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      value={entry.value(name)}
      error={entry.error(name)}
      inputMode="numeric"
      width="short"
      dir="ltr"
    />
  );
}

/** What one service is: whether it is offered, how soon, for how long, at what cost. */
export function ServiceFields({
  entry,
  service,
}: {
  readonly entry: Entry;
  readonly service: Service;
}) {
  const t = agreementsWords(entry.view.locale);
  const path = `terms.${service}`;
  const lent = service === "loan" || service === "onsite";
  return (
    <FieldGroup legend={t(`service-${service}`)}>
      <Checkbox
        name={`${path}.offered`}
        label={t("service-offered")}
        checked={entry.value(`${path}.offered`) === "on"}
        error={entry.error(`${path}.offered`)}
      />
      <div className="field-row">
        <NumberField entry={entry} name={`${path}.answerDays`} label={t("answer-days")} />
        <NumberField entry={entry} name={`${path}.deliveryDays`} label={t("delivery-days")} />
        {lent && (
          <>
            <NumberField
              entry={entry}
              name={`${path}.loanDays`}
              label={t("loan-days")}
              hint={t("loan-days-hint")}
            />
            <NumberField entry={entry} name={`${path}.renewals`} label={t("renewals")} />
          </>
        )}
      </div>
      <div className="field-row">
        <Line
          entry={entry}
          name={`${path}.cost.amount`}
          label={t("cost")}
          hint={t("cost-hint")}
          inputMode="decimal"
          width="short"
          dir="ltr"
        />
        <Field
          name={`${path}.cost.currency`}
          label={t("currency")}
          value={entry.value(`${path}.cost.currency`) ?? "EUR"}
          error={entry.error(`${path}.cost.currency`)}
          width="short"
          maxLength={3}
          spellCheck={false}
          dir="ltr"
        />
      </div>
    </FieldGroup>
  );
}
