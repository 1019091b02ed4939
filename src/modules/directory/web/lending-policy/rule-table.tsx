import { formatList, type Locale } from "#kernel/i18n";
import { type Column, FormButton, LinkButton, Table } from "#ui";
import { policyWords } from "../../messages/policy-index.ts";
import type { Branch } from "../../model/entries.ts";
import type { LendingPolicy, PolicyRule } from "../../model/lending-policy/shape.ts";
import { said, type View } from "../view.ts";

type Props = {
  readonly view: View;
  readonly policy: LendingPolicy;
  readonly branches: readonly Branch[];
  readonly base: string;
};
type Row = { readonly rule: PolicyRule; readonly number: number };

/** The rules in their order, each in words. */
export function RuleTable({ view, policy, branches, base }: Props) {
  const t = policyWords(view.locale);
  const rows = policy.rules.map((rule, index) => ({ rule, number: index + 1 }));
  return (
    <Table
      caption={t("rules")}
      captionHidden
      rows={rows}
      rowKey={({ number }) => String(number)}
      empty={t("no-rules")}
      columns={ruleColumns({ view, policy, branches, base })}
    />
  );
}

/** What the list says of each rule. */
function ruleColumns({ view, policy, branches, base }: Props): readonly Column<Row>[] {
  const t = policyWords(view.locale);
  return [
    {
      key: "rule",
      label: t("which-copies"),
      heading: true,
      cell: ({ rule, number }) => `${number}. ${whichText(rule, branches, view.locale)}`,
    },
    { key: "lends", label: t("what-is-lent"), cell: ({ rule }) => lentText(rule, view.locale) },
    {
      key: "acts",
      label: t("change"),
      cell: ({ number }) => (
        <RuleActs view={view} base={base} number={number} last={number === policy.rules.length} />
      ),
    },
  ];
}

type ActsProps = {
  readonly view: View;
  readonly base: string;
  readonly number: number;
  readonly last: boolean;
};

function RuleActs({ view, base, number, last }: ActsProps) {
  const t = policyWords(view.locale);
  const move = (by: "up" | "down") => (
    <FormButton
      action={`${base}/rules/${number}/move`}
      fields={{ by }}
      look="quiet"
      size="small"
      icon={by === "up" ? "sort-up" : "sort-down"}
      label={t(`${by}-which`, { number })}
    >
      {t(by)}
    </FormButton>
  );
  return (
    <div className="cluster">
      <LinkButton
        href={`${base}?rule=${number}#rule`}
        look="quiet"
        size="small"
        icon="edit"
        label={t("change-which", { number })}
      >
        {t("change")}
      </LinkButton>
      {number > 1 && move("up")}
      {!last && move("down")}
      <FormButton
        action={`${base}/rules/${number}/removal`}
        look="quiet"
        size="small"
        icon="trash"
        label={t("remove-which", { number })}
      >
        {t("remove")}
      </FormButton>
    </div>
  );
}

function whichText(rule: PolicyRule, branches: readonly Branch[], locale: Locale): string {
  const t = policyWords(locale);
  const { branch, collection, forms = [], newerThanDays, to } = rule;
  const found = branches.find(({ code }) => code.toLowerCase() === branch?.toLowerCase());
  const parts = [
    branch && t("said-branch", { branch: found ? said(found.name, locale).text : branch }),
    collection && t("said-collection", { collection }),
    formatList(
      locale,
      forms.map((form) => t(`form-${form}`)),
    ),
    newerThanDays && t("said-newer", { days: newerThanDays }),
    to && t(`said-to-${to}`),
  ].filter(Boolean);
  return parts.length === 0 ? t("any-copy") : parts.join(" · ");
}

function lentText({ lends, loanDays }: PolicyRule, locale: Locale): string {
  const t = policyWords(locale);
  const what = t(`lends-${lends}`);
  return loanDays === undefined ? what : t("for-days", { what, days: loanDays });
}
