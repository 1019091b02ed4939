import {
  Button,
  Disclosure,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  Notice,
  PageHeader,
  WhatIsThis,
} from "#ui";
import type { MethodRow } from "../../actions/worth/method.ts";
import { isWorthKey } from "../../messages/worth-index.ts";
import { figureNames, neededFigures } from "../../model/worth/method.ts";
import type { FiguresView } from "../figures/figures-view.ts";
import { figureLabel } from "./figure-label.ts";
import { MethodFigures } from "./method-shown.tsx";

export type MethodPageProps = {
  readonly view: FiguresView;
  readonly methods: readonly MethodRow[];
  /** What is in the fields, by name. */
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly saved: boolean;
};

/** Where coordinators say what buying costs. */
export function MethodPage(props: MethodPageProps) {
  const { view, methods, faults, saved } = props;
  const { t } = view;
  const [method, ...earlier] = methods;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("method-page")}
        above={<a href="/network/lending">{t("network-title")}</a>}
        lead={t("method-lead")}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("method-help")}</p>
            <p>{t("method-text")}</p>
          </WhatIsThis>
        }
      />
      {saved && (
        <Notice tone="ok" announce="status">
          <p>{t("method-saved")}</p>
        </Notice>
      )}
      {Object.keys(faults).length > 0 && (
        <ErrorSummary
          title={t("faults")}
          errors={Object.entries(faults).map(([name, code]) => ({
            name,
            message: `${labelOf(view, name)}: ${said(view, code)}`,
          }))}
        />
      )}
      <MethodForm {...props} />
      {method && <MethodFigures view={view} method={method} />}
      {earlier.length > 0 && (
        <Disclosure label={t("method-history")}>
          {earlier.map((one) => (
            <MethodFigures key={one.id} view={view} method={one} />
          ))}
        </Disclosure>
      )}
    </div>
  );
}

function MethodForm({ view, values, faults }: MethodPageProps) {
  const { t } = view;
  const field = (name: string) => ({
    name,
    label: labelOf(view, name),
    value: values[name] ?? "",
    error: faults[name] === undefined ? undefined : said(view, faults[name]),
  });
  return (
    <Form action="/network/lending/method">
      <div className="grid grid-small">
        <Field {...field("holdsFrom")} type="date" required />
        <Field {...field("currency")} maxLength={3} dir="ltr" width="short" required />
      </div>
      <Field {...field("note")} maxLength={500} dir="auto" />
      {figureNames.map((name) => (
        <div key={name} className="grid grid-small">
          <Field
            {...field(`amount.${name}`)}
            inputMode="decimal"
            dir="ltr"
            required={neededFigures.includes(name)}
          />
          <Field {...field(`source.${name}`)} maxLength={500} dir="auto" />
        </div>
      ))}
      <FormActions>
        <Button look="primary">{t("method-save")}</Button>
      </FormActions>
    </Form>
  );
}

function labelOf(view: FiguresView, name: string): string {
  const { t } = view;
  const [kind = "", figure = ""] = name.split(".");
  if (kind === "amount") return t("amount-of", { figure: figureLabel(view, figure) });
  if (kind === "source") return t("source-of", { figure: figureLabel(view, figure) });
  if (kind === "holdsFrom") return t("method-from");
  return t(kind === "currency" ? "method-currency" : "method-note");
}

function said({ t }: FiguresView, code: string): string {
  return isWorthKey(code) ? t(code) : code;
}
