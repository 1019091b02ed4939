import { ofMinor, toMinor } from "#standards/iso4217";
import type { Figures } from "../../actions/worth/figures.ts";
import type { Names } from "../../actions/names-of.ts";
import { monthsOf, type Slice } from "../../model/worth/slice.ts";
import { figure, type FigureTable, plain } from "../figures/figure-table.tsx";
import type { FiguresView } from "../figures/figures-view.ts";

/** What the tables of figures are made of. */
export type Counted = {
  readonly view: FiguresView;
  readonly figures: Figures;
  readonly slice: Slice;
  readonly names: Names;
};

/** Month by month; for one library what it borrowed and lent. */
export function monthsTable({ view, figures, slice }: Counted): FigureTable {
  const { t, number } = view;
  const requests = new Map(figures.requests.map((one) => [one.month, one]));
  const supplies = new Map(figures.supplies.map((one) => [one.key, one]));
  const own = slice.agency !== null;
  return {
    name: "months",
    title: t("months-title"),
    columns: [
      { label: t("month"), width: 14 },
      { label: t("requested"), numeric: true },
      { label: own ? t("borrowed") : t("filled"), numeric: true },
      { label: t("unfilled"), numeric: true },
      { label: own ? t("lent") : t("asked"), numeric: true },
    ],
    rows: monthsOf(slice).map((month) => {
      const asked = requests.get(month) ?? { requests: 0, filled: 0, unfilled: 0 };
      const supplied = supplies.get(month) ?? { asked: 0, filled: 0 };
      return [
        { shown: view.month(month), value: month },
        figure(asked.requests, number),
        figure(asked.filled, number),
        figure(asked.unfilled, number),
        figure(own ? supplied.filled : supplied.asked, number),
      ];
    }),
  };
}

export function suppliersTable({ view, figures, names }: Counted): FigureTable {
  const { t, number, share } = view;
  return {
    name: "suppliers",
    title: t("suppliers-title"),
    columns: [
      { label: t("supplier") },
      { label: t("asked"), numeric: true },
      { label: t("filled"), numeric: true },
      { label: t("unfilled"), numeric: true },
      { label: t("skipped"), numeric: true },
      { label: t("rate"), numeric: true },
      { label: t("median"), numeric: true },
      { label: t("ninth"), numeric: true },
    ],
    rows: figures.suppliers.map((one) => [
      plain(names(one.supplier)),
      figure(one.asked, number),
      figure(one.filled, number),
      figure(one.unfilled, number),
      figure(one.skipped, number),
      figure(rateOf(one), share),
      figure(one.median, number),
      figure(one.ninth, number),
    ]),
    empty: t("none"),
  };
}

/** The share of those that have ended which were filled; null: none has. */
export function rateOf(one: {
  readonly filled: number;
  readonly unfilled: number;
  readonly skipped?: number;
}): number | null {
  const ended = one.filled + one.unfilled + (one.skipped ?? 0);
  return ended === 0 ? null : one.filled / ended;
}

export function reasonsTable({ view, figures }: Counted): FigureTable {
  const { t, number, reason } = view;
  return {
    name: "reasons",
    title: t("reasons-title"),
    columns: [{ label: t("reason") }, { label: t("count"), numeric: true }],
    rows: figures.reasonsHeard.map((one) => [
      { shown: reason(one.reason), value: reason(one.reason) },
      figure(one.count, number),
    ]),
    empty: t("none"),
  };
}

/** What went each way; for one library with each partner, for the network between every two. */
export function partnersTable(counted: Counted): FigureTable {
  const { view, slice } = counted;
  const own = slice.agency === null ? everyTwo(counted) : withPartners(counted, slice.agency);
  return { name: "partners", title: view.t("partners-title"), empty: view.t("none"), ...own };
}

function everyTwo({ view: { t, number }, figures, names }: Counted) {
  return {
    columns: [
      { label: t("supplier") },
      { label: t("requester") },
      { label: t("asked"), numeric: true },
      { label: t("filled"), numeric: true },
    ],
    rows: figures.pairs.map(({ supplier, requester, asked, filled }) => [
      plain(names(supplier)),
      plain(names(requester)),
      figure(asked, number),
      figure(filled, number),
    ]),
  };
}

function withPartners({ view: { t, number }, figures, names }: Counted, agency: string) {
  const filled = (supplier: string, requester: string) =>
    figures.pairs.find((one) => one.supplier === supplier && one.requester === requester)?.filled ??
    0;
  const partners = new Set(
    figures.pairs.map(({ supplier, requester }) => (supplier === agency ? requester : supplier)),
  );
  return {
    columns: [
      { label: t("partner") },
      { label: t("borrowed"), numeric: true },
      { label: t("lent"), numeric: true },
      { label: t("balance"), numeric: true },
    ],
    rows: [...partners].map((partner) => {
      const [borrowed, lent] = [filled(partner, agency), filled(agency, partner)];
      return [
        plain(names(partner)),
        figure(borrowed, number),
        figure(lent, number),
        figure(lent - borrowed, number),
      ];
    }),
  };
}

export function formsTable({ view, figures }: Counted): FigureTable {
  const { t, number, form } = view;
  return {
    name: "forms",
    title: t("forms-title"),
    columns: [
      { label: t("form") },
      { label: t("service"), width: 18 },
      { label: t("asked"), numeric: true },
      { label: t("filled"), numeric: true },
    ],
    rows: figures.forms.map(({ key, asked, filled }) => {
      const [service = "", kind = ""] = key.split(" ");
      const name =
        service === "Loan" || service === "Copy" || service === "CopyOrLoan" ? service : "Loan";
      return [
        plain(form(kind)),
        plain(t(`service-${name}`)),
        figure(asked, number),
        figure(filled, number),
      ];
    }),
    empty: t("none"),
  };
}

/** What fills were worth by month; a library's own cost is that of borrowing, the network's that of both sides. */
export function worthTable({ view, figures, slice }: Counted): FigureTable {
  const { t, number, money } = view;
  const amount = (value: string, currency: string) => ({
    shown: money(value, currency),
    value: Number(value),
  });
  return {
    name: "worth",
    title: t("avoided-title"),
    columns: [
      { label: t("month"), width: 14 },
      { label: t("fills"), numeric: true },
      { label: t("alternative"), numeric: true },
      { label: t("own-cost"), numeric: true },
      { label: t("avoided"), numeric: true },
    ],
    rows: avoidedMonths(figures, slice).map(
      ({ month, fills, currency, alternative, own, avoided }) => [
        { shown: view.month(month), value: `${month} ${currency}` },
        figure(fills, number),
        amount(alternative, currency),
        amount(own, currency),
        amount(avoided, currency),
      ],
    ),
    empty: t("none"),
  };
}

/** The months with what was avoided in each, exact. */
export function avoidedMonths({ avoided }: Figures, { agency }: Slice) {
  return avoided.map(({ month, fills, currency, alternative, ownRequester, ownSupplier }) => {
    const minor = (amount: string) => toMinor({ amount, currency });
    const own = minor(ownRequester) + (agency === null ? minor(ownSupplier) : 0n);
    const left = minor(alternative) - own;
    const text = (value: bigint) => ofMinor(value, currency).amount;
    return { month, fills, currency, alternative, own: text(own), avoided: text(left) };
  });
}

/** What was avoided in all months, by currency. */
export function avoidedSums(figures: Figures, slice: Slice) {
  const sums = new Map<string, bigint>();
  for (const { currency, avoided } of avoidedMonths(figures, slice))
    sums.set(currency, (sums.get(currency) ?? 0n) + toMinor({ amount: avoided, currency }));
  return [...sums].map(([currency, minor]) => ofMinor(minor, currency));
}

/** Every table that can be taken along, by the name of its file. */
export const tables = {
  months: monthsTable,
  suppliers: suppliersTable,
  reasons: reasonsTable,
  partners: partnersTable,
  forms: formsTable,
  worth: worthTable,
} as const;
