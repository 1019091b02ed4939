import { formatDate, type Locale } from "#kernel/i18n";
import type { FoundCopy } from "#kernel/manifest";
import { Button, DataList, Field, Form, FormActions, Notice } from "#ui";
import { policyWords } from "../../messages/policy-index.ts";
import { type LendingAnswer, lendsCopy } from "../../model/lending-policy/lends-copy.ts";
import type { PolicyRule } from "../../model/lending-policy/shape.ts";
import type { PolicyPageProps } from "./policy-props.ts";

type Check = NonNullable<PolicyPageProps["check"]>;
type Props = Omit<PolicyPageProps, "check"> & { readonly check: Check };

/** Asks what the rules make of a copy, without anybody asking for it. */
export function CopyCheck(props: Props) {
  const { view, base, check } = props;
  const t = policyWords(view.locale);
  return (
    <section className="stack" id="check">
      <h2>{t("check")}</h2>
      <Form action={`${base}#check`} method="get">
        <Field
          name="copy"
          label={t("check-copy")}
          hint={t("check-hint")}
          value={check.text ?? ""}
          dir="ltr"
          autoComplete="off"
        />
        <FormActions>
          <Button icon="search">{t("check-do")}</Button>
        </FormActions>
      </Form>
      {check.text !== null && check.found.length === 0 && (
        <Notice tone="warn">
          <p>{t("check-none")}</p>
        </Notice>
      )}
      {check.found.map((copy, index) => (
        <Checked key={index} copy={copy} {...props} />
      ))}
    </section>
  );
}

function Checked({ copy, view, policy, today }: Props & { readonly copy: FoundCopy }) {
  const { locale } = view;
  const t = policyWords(locale);
  const answer = (to: "members" | "partners") =>
    answerText(lendsCopy(policy, copy, today, to), locale);
  return (
    <div className="stack stack-tight">
      <h3>
        <a href={copy.href}>{copy.title}</a>
        {copy.barcode && <span className="soft"> {copy.barcode}</span>}
      </h3>
      <p className="soft">{factsText(copy, locale)}</p>
      <DataList
        items={[
          { label: t("for-members"), value: answer("members") },
          { label: t("for-partners"), value: answer("partners") },
        ]}
      />
    </div>
  );
}

function factsText({ branch, collection, form, addedAt }: FoundCopy, locale: Locale): string {
  const t = policyWords(locale);
  const date = formatDate(
    locale,
    addedAt.toTemporalInstant().toZonedDateTimeISO("UTC").toPlainDate(),
  );
  return t("copy-facts", {
    branch: branch ?? t("unknown"),
    collection: collection ?? t("unknown"),
    form: form ?? t("unknown"),
    date,
  });
}

function answerText({ loan, copy, loanDays, why, rule }: LendingAnswer, locale: Locale): string {
  const t = policyWords(locale);
  const what = t(`lends-${lendsOf(loan, copy)}`);
  const days = loan && loanDays !== null ? t("for-days", { what, days: loanDays }) : what;
  return `${days}. ${t(`why-${why}`, { number: rule ?? 0 })}`;
}

function lendsOf(loan: boolean, copy: boolean): PolicyRule["lends"] {
  if (loan) return copy ? "both" : "loan";
  return copy ? "copy" : "nothing";
}
