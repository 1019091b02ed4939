import { type Column, FormButton, LinkButton, StatTiles, Table } from "#ui";
import type {
  EntryRow,
  LibraryMoney,
  NetworkMoney,
  PaymentRow,
} from "../../actions/ledger/money-overview.ts";
import type { Names } from "../../actions/names-of.ts";
import type { FiguresView } from "../figures/figures-view.ts";
import { aboutEntry, paymentState, signOf, unsigned } from "./money-tables.tsx";

export type Told = { readonly view: FiguresView; readonly names: Names };

/** What an account has to get or to give, by currency. */
export function BalanceTiles({
  view,
  money,
}: Pick<Told, "view"> & { readonly money: Pick<LibraryMoney, "balances" | "payments"> }) {
  const { m } = view;
  const open = money.payments.filter(({ settled }) => settled === null).length;
  return (
    <StatTiles
      stats={[
        ...money.balances.map(({ amount, currency }) => ({
          label: `${m("balance")} ${currency}`,
          value: balanceText(view, amount, currency),
          note: m("balance-note"),
        })),
        { label: m("payments-due"), value: view.number(open) },
      ]}
    />
  );
}

/** "5.00 € to get". */
export function balanceText({ m, money }: FiguresView, amount: string, currency: string): string {
  const sign = signOf(amount, currency);
  if (sign === 0) return m("balance-even");
  const shown = money(unsigned(amount), currency);
  return m(sign > 0 ? "balance-in" : "balance-out", { amount: shown });
}

type PaymentsProps = Told & {
  readonly payments: readonly PaymentRow[];
  /** Where the own library marks what it has paid or got; null: the page is nobody's. */
  readonly marking: { readonly agency: string; readonly action: string } | null;
};

/** Payments with what each side says of them. */
export function Payments({ view, names, payments, marking }: PaymentsProps) {
  const { m } = view;
  return (
    <Table
      caption={m("payments-title")}
      captionHidden
      rows={payments}
      rowKey={({ id }) => id}
      empty={m(marking ? "payments-none" : "payments-settled")}
      columns={paymentColumns({ view, names, marking })}
    />
  );
}

function MarkButtons({
  view: { m },
  marking: { agency, action },
  payment,
}: Pick<Told, "view"> & {
  readonly marking: { readonly agency: string; readonly action: string };
  readonly payment: PaymentRow;
}) {
  const { id, payer, settled, paid, received } = payment;
  if (settled) return null;
  const side = payer === agency ? "payer" : "payee";
  const marked = side === "payer" ? paid : received;
  return marked ? (
    <FormButton action={`${action}/${id}/mark/removal`} size="small" look="quiet">
      {m("unmark")}
    </FormButton>
  ) : (
    <FormButton action={`${action}/${id}/mark`} size="small">
      {m(`mark-${side}`)}
    </FormButton>
  );
}

/** How the parties stand by what no statement has taken in yet. */
export function OpenPositions({
  view,
  names,
  open,
  whole,
}: Told & { readonly open: NetworkMoney["open"]; readonly whole: boolean }) {
  const { m, number } = view;
  const agency = {
    key: "agency",
    label: m("agency"),
    heading: true,
    cell: (one: NetworkMoney["open"][number]) => names(one.agency),
  };
  return (
    <Table
      caption={m("open-title")}
      captionHidden
      rows={open}
      rowKey={(one) => `${one.agency} ${one.counterparty} ${one.currency}`}
      empty={m("open-none")}
      columns={[
        ...(whole ? [agency] : []),
        {
          key: "partner",
          label: m("partner"),
          heading: !whole,
          cell: ({ counterparty }) => names(counterparty),
        },
        {
          key: "net",
          label: m("net"),
          numeric: true,
          cell: ({ amount, currency }) => balanceText(view, amount, currency),
        },
        { key: "entries", label: m("entries"), numeric: true, cell: (one) => number(one.entries) },
      ]}
    />
  );
}

type JournalProps = Told & {
  readonly entries: readonly EntryRow[];
  /** Where older ones are; null: these are all. */
  readonly older: string | null;
  /** Where coordinators take entries back. */
  readonly undo: string | null;
};

/** Entries, the newest first. */
export function Journal({ view, names, entries, older, undo }: JournalProps) {
  const { m } = view;
  return (
    <>
      <Table
        caption={m("entries-title")}
        captionHidden
        rows={entries}
        rowKey={({ id }) => id}
        empty={m("entries-none")}
        columns={journalColumns({ view, names, undo })}
      />
      {older && (
        <p className="no-print">
          <LinkButton href={older}>{m("older")}</LinkButton>
        </p>
      )}
    </>
  );
}

function paymentColumns({
  view,
  names,
  marking,
}: Omit<PaymentsProps, "payments">): readonly Column<PaymentRow>[] {
  const { m, money } = view;
  const act: Column<PaymentRow> = {
    key: "act",
    label: m("act"),
    cell: (one) => marking && <MarkButtons {...{ view, marking }} payment={one} />,
  };
  return [
    { key: "payer", label: m("payer"), heading: true, cell: ({ payer }) => names(payer) },
    { key: "payee", label: m("payee"), cell: ({ payee }) => names(payee) },
    {
      key: "amount",
      label: m("amount"),
      numeric: true,
      cell: ({ amount, currency }) => money(amount, currency),
    },
    { key: "netting", label: m("netting"), numeric: true, cell: ({ netting }) => netting },
    { key: "state", label: m("state"), cell: (one) => paymentState(view, one) },
    ...(marking ? [act] : []),
  ];
}

function journalColumns({
  view,
  names,
  undo,
}: Omit<JournalProps, "entries" | "older">): readonly Column<EntryRow>[] {
  const { m, money, day } = view;
  const act: Column<EntryRow> = {
    key: "act",
    label: m("act"),
    cell: ({ id, kind, reversedBy }) =>
      undo &&
      kind !== "reversal" &&
      reversedBy === null && (
        <FormButton action={`${undo}/${id}/reversal`} size="small" look="quiet">
          {m("undo")}
        </FormButton>
      ),
  };
  return [
    {
      key: "number",
      label: m("entry-number"),
      numeric: true,
      heading: true,
      cell: ({ number }) => number,
    },
    { key: "day", label: m("day"), cell: ({ at }) => day(at) },
    { key: "kind", label: m("kind"), cell: ({ kind }) => m(`kind-${kind}`) },
    { key: "debtor", label: m("debtor"), cell: ({ debtor }) => names(debtor) },
    { key: "creditor", label: m("creditor"), cell: ({ creditor }) => names(creditor) },
    {
      key: "amount",
      label: m("amount"),
      numeric: true,
      cell: ({ amount, currency }) => money(amount, currency),
    },
    {
      key: "about",
      label: m("about"),
      cell: (one) => <span dir="auto">{aboutEntry(view, one)}</span>,
    },
    ...(undo ? [act] : []),
  ];
}
