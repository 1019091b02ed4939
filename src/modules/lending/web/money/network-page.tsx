import {
  Button,
  type Column,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  FormButton,
  Notice,
  PageHeader,
  Select,
  Table,
  WhatIsThis,
} from "#ui";
import type { NetworkMoney } from "../../actions/ledger/money-overview.ts";
import { isMoneyKey } from "../../messages/money-index.ts";
import { TakeAlong } from "../figures/figure-table.tsx";
import type { FiguresView } from "../figures/figures-view.ts";
import { balanceText, Journal, OpenPositions, Payments, type Told } from "./money-parts.tsx";

export const NETWORK_MONEY = "/network/lending/money";

export type NetworkMoneyProps = Told & {
  readonly money: NetworkMoney;
  readonly parties: readonly { readonly value: string; readonly label: string }[];
  /** What is in the form, by field. */
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
  /** What was just done, in words. */
  readonly done: string | null;
};

/** What all have to get and to give, for coordinators. */
export function NetworkMoneyPage(props: NetworkMoneyProps) {
  const { view, names, money, faults, done } = props;
  const { m, t } = view;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={m("network-title")}
        above={<a href="/network/lending">{t("network-title")}</a>}
        lead={m("network-lead")}
        help={
          <WhatIsThis label={m("what-is-this")}>
            <p>{m("help")}</p>
          </WhatIsThis>
        }
      />
      {done && (
        <Notice tone="ok" announce="status">
          <p>{done}</p>
        </Notice>
      )}
      {Object.keys(faults).length > 0 && (
        <ErrorSummary
          title={m("faults")}
          errors={Object.entries(faults).map(([name, code]) => ({
            name,
            message: said(view, code),
          }))}
        />
      )}
      <section className="stack">
        <h2>{m("balances-title")}</h2>
        <Balances view={view} names={names} money={money} />
      </section>
      <section className="stack">
        <h2>{m("payments-title")}</h2>
        <p>{m("payments-text")}</p>
        <Payments
          {...{ view, names }}
          payments={money.payments.filter(({ settled }) => settled === null)}
          marking={null}
        />
      </section>
      <section className="stack">
        <h2>{m("open-title")}</h2>
        <OpenPositions {...{ view, names }} open={money.open} whole />
      </section>
      <section className="stack">
        <h2>{m("statements-title")}</h2>
        <Nettings view={view} nettings={money.nettings} />
        <p>{m("issue-text")}</p>
        <FormButton action={`${NETWORK_MONEY}/nettings`}>{m("issue-now")}</FormButton>
      </section>
      <section className="stack">
        <h2>{m("hand-title")}</h2>
        <p>{m("hand-text")}</p>
        <HandForm {...props} />
      </section>
      <section className="stack">
        <h2>{m("entries-title")}</h2>
        <Journal
          {...{ view, names }}
          entries={money.entries}
          older={money.next === null ? null : `${NETWORK_MONEY}?before=${money.next}`}
          undo={`${NETWORK_MONEY}/entries`}
        />
        <TakeAlong
          label={m("take-along")}
          files={(["csv", "xlsx"] as const).map((ending) => ({
            label: m("take", { table: m("entries-title"), ending: ending.toUpperCase() }),
            href: `${NETWORK_MONEY}/journal.${ending}`,
          }))}
        />
      </section>
    </div>
  );
}

function said({ m }: FiguresView, code: string): string {
  return isMoneyKey(code) ? m(code) : code;
}

function Balances({ view, names, money }: Told & Pick<NetworkMoneyProps, "money">) {
  const { m } = view;
  return (
    <Table
      caption={m("balances-title")}
      captionHidden
      rows={money.balances}
      rowKey={({ agency, currency }) => `${agency} ${currency}`}
      empty={m("entries-none")}
      columns={[
        { key: "agency", label: m("agency"), heading: true, cell: ({ agency }) => names(agency) },
        {
          key: "amount",
          label: m("balance"),
          numeric: true,
          cell: ({ amount, currency }) => balanceText(view, amount, currency),
        },
      ]}
    />
  );
}

function Nettings({
  view,
  nettings,
}: Pick<Told, "view"> & { readonly nettings: NetworkMoney["nettings"] }) {
  const { m } = view;
  return (
    <Table
      caption={m("statements-title")}
      captionHidden
      rows={nettings}
      rowKey={({ id }) => id}
      empty={m("nettings-none")}
      columns={nettingColumns(view)}
    />
  );
}

function HandForm({ view, parties, values, faults }: NetworkMoneyProps) {
  const { m } = view;
  const of = (name: string) => ({
    name,
    value: values[name] ?? "",
    error: faults[name] === undefined ? undefined : said(view, faults[name]),
    required: true,
  });
  const kinds = (["correction", "payment"] as const).map((value) => ({
    value,
    label: m(`hand-${value}`),
  }));
  return (
    <Form action={`${NETWORK_MONEY}/entries`} label={m("hand-title")}>
      <input type="hidden" name="once" value={values["once"] ?? ""} />
      <Select {...of("kind")} label={m("hand-kind")} options={kinds} />
      <div className="grid grid-small">
        <Select {...of("from")} label={m("hand-from")} options={parties} empty={m("choose")} />
        <Select {...of("to")} label={m("hand-to")} options={parties} empty={m("choose")} />
        <Field {...of("amount")} label={m("amount")} inputMode="decimal" dir="ltr" />
        <Field {...of("currency")} label={m("hand-currency")} maxLength={3} dir="ltr" />
      </div>
      <Field {...of("reason")} label={m("hand-reason")} maxLength={500} dir="auto" />
      <FormActions>
        <Button look="primary">{m("hand-book")}</Button>
      </FormActions>
    </Form>
  );
}

function nettingColumns({
  m,
  day,
  lastDay,
  number,
}: FiguresView): readonly Column<NetworkMoney["nettings"][number]>[] {
  return [
    {
      key: "number",
      label: m("netting"),
      heading: true,
      cell: (one) => (
        <a href={`${NETWORK_MONEY}/nettings/${one.number}`}>
          {m("netting-number", { number: one.number })}
        </a>
      ),
    },
    { key: "until", label: m("until"), cell: ({ until }) => lastDay(until) },
    { key: "issued", label: m("issued"), cell: ({ issued }) => day(issued) },
    { key: "entries", label: m("entries"), numeric: true, cell: (one) => number(one.entries) },
  ];
}
