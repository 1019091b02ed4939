import type { AgencyKey } from "#modules/directory";
import { toMinor } from "#standards/iso4217";
import type {
  EntryRow,
  LibraryStatement,
  PaymentRow,
} from "../../actions/ledger/money-overview.ts";
import type { Names } from "../../actions/names-of.ts";
import { type FigureCell, type FigureTable, plain } from "../figures/figure-table.tsx";
import type { FiguresView } from "../figures/figures-view.ts";

type Told = { readonly view: FiguresView; readonly names: Names };

/** An amount as a page and as a file has it; zeros behind its currency's digits are left out. */
export function amountCell({ money }: FiguresView, amount: string, currency: string): FigureCell {
  return { shown: money(amount, currency), value: Number(amount) };
}

/** The journal as a file: one line for each entry, amounts without sign. */
export function entriesTable({ view, names }: Told, entries: readonly EntryRow[]): FigureTable {
  const { m } = view;
  return {
    name: "journal",
    title: m("entries-title"),
    columns: [
      { label: m("entry-number"), width: 10 },
      { label: m("day"), width: 22 },
      { label: m("kind"), width: 14 },
      { label: m("debtor") },
      { label: m("creditor") },
      { label: m("amount"), numeric: true },
      { label: m("hand-currency"), width: 10 },
      { label: m("about") },
      { label: m("netting"), numeric: true },
    ],
    rows: entries.map((one) => [
      { shown: one.number, value: Number(one.number) },
      { shown: view.day(one.at), value: one.at.toISOString() },
      plain(m(`kind-${one.kind}`)),
      plain(names(one.debtor)),
      plain(names(one.creditor)),
      amountCell(view, one.amount, one.currency),
      plain(one.currency),
      plain(aboutEntry(view, one)),
      { shown: one.netting ?? "–", value: one.netting },
    ]),
    empty: m("entries-none"),
  };
}

/** For what an entry was booked. */
export function aboutEntry({ m }: FiguresView, entry: EntryRow): string {
  const { requestNumber, reason, reverses, reversedBy } = entry;
  return [
    ...(requestNumber === null ? [] : [m("about-request", { number: requestNumber })]),
    ...(reverses === null ? [] : [m("about-reverses", { number: reverses })]),
    ...(reversedBy === null ? [] : [m("about-reversed", { number: reversedBy })]),
    ...(reason === null ? [] : [reason]),
  ].join(" · ");
}

type Positions = LibraryStatement["positions"];

/** How the library stands with each partner; in the whole network, how every two do. */
export function positionsTable(
  { view, names }: Told,
  positions: Positions,
  whole: boolean,
): FigureTable {
  const { m } = view;
  return {
    name: "positions",
    title: m("positions-title"),
    columns: [
      ...(whole ? [{ label: m("agency") }] : []),
      { label: m("partner") },
      { label: m("to-get"), numeric: true },
      { label: m("to-give"), numeric: true },
      { label: m("net"), numeric: true },
      { label: m("hand-currency"), width: 10 },
      { label: m("entries"), numeric: true },
    ],
    rows: positions.map((one) => [
      ...(whole ? [plain(names(one.agency))] : []),
      plain(names(one.counterparty)),
      amountCell(view, one.owed, one.currency),
      amountCell(view, one.owes, one.currency),
      amountCell(view, one.net, one.currency),
      plain(one.currency),
      { shown: view.number(one.entries), value: one.entries },
    ]),
    empty: m("open-none"),
  };
}

/** What a payment stands at, in words. */
export function paymentState({ m, day }: FiguresView, payment: PaymentRow): string {
  const { settled, paid, received } = payment;
  if (settled) return m("state-settled", { day: day(settled) });
  const said = [
    ...(paid ? [m("state-paid", { day: day(paid) })] : []),
    ...(received ? [m("state-received", { day: day(received) })] : []),
  ];
  return said.join(" · ") || m("state-open");
}

export function paymentsTable({ view, names }: Told, payments: readonly PaymentRow[]): FigureTable {
  const { m } = view;
  return {
    name: "payments",
    title: m("payments-title"),
    columns: [
      { label: m("netting"), width: 10 },
      { label: m("payer") },
      { label: m("payee") },
      { label: m("amount"), numeric: true },
      { label: m("hand-currency"), width: 10 },
      { label: m("state") },
    ],
    rows: payments.map((one) => [
      { shown: one.netting, value: one.netting },
      plain(names(one.payer)),
      plain(names(one.payee)),
      amountCell(view, one.amount, one.currency),
      plain(one.currency),
      plain(paymentState(view, one)),
    ]),
    empty: m("payments-none"),
  };
}

/** Whether an amount is above (1), below (-1) or at nothing. */
export function signOf(amount: string, currency: string): -1 | 0 | 1 {
  const minor = toMinor({ amount, currency });
  if (minor === 0n) return 0;
  return minor > 0n ? 1 : -1;
}

/** An amount without its sign. */
export function unsigned(amount: string): string {
  return amount.replace(/^-/, "");
}

/** All agencies that some part of an overview names. */
export function partiesOf(all: {
  readonly entries?: readonly EntryRow[];
  readonly payments?: readonly PaymentRow[];
  readonly positions?: readonly Pick<Positions[number], "agency" | "counterparty">[];
  readonly open?: readonly Pick<Positions[number], "agency" | "counterparty">[];
}): readonly AgencyKey[] {
  const { entries = [], payments = [], positions = [], open = [] } = all;
  return [
    ...entries.flatMap(({ debtor, creditor }) => [debtor, creditor]),
    ...payments.flatMap(({ payer, payee }) => [payer, payee]),
    ...[...positions, ...open].flatMap(({ agency, counterparty }) => [agency, counterparty]),
  ];
}
