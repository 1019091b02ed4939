import type { Cell } from "#standards/xlsx";
import type { Figures } from "../../actions/figures/figures.ts";
import { busyHours, HOURS, WEEKDAYS } from "../../model/figures/busy.ts";
import { countsOf, DIMENSIONS, type Dimension, tallyOf } from "../../model/figures/counts.ts";
import { type Balance, balances, withPartners } from "../../model/figures/dealings.ts";
import { stepOf, stepsOf } from "../../model/figures/period.ts";
import { keyName } from "./key-name.ts";
import type { Counted } from "./counted.ts";
import type { FigureTable } from "./figure-table.tsx";
import { hoursOf } from "./figures-view.ts";

type Tallied = ReturnType<typeof tallyOf>;
const COLUMNS = [
  "asked",
  "at-once",
  "later",
  "open",
  "missed",
  "withdrawn",
  "abuse",
  "merged",
] as const;

const figuresIn = (tally: Tallied): readonly Cell[] => COLUMNS.map((column) => tally[column]);

/** Questions over time. */
export function stepsTable({ view, figures: { period, counts } }: Counted): FigureTable {
  const { t } = view;
  const step = stepOf(period);
  return {
    name: "time",
    title: t("steps-title"),
    columns: [t("time"), ...COLUMNS.map((column) => t(column))],
    rows: stepsOf(period, step).map((day) => [
      view.step(day, step),
      ...figuresIn(tallyOf(counts, "step", day.toString())),
    ]),
  };
}

/** Questions by what is known of them. */
export function dimensionTable(counted: Counted, dimension: Dimension): FigureTable {
  const { view, figures } = counted;
  const { t } = view;
  return {
    name: dimension,
    title: t(dimension),
    columns: [t(dimension), ...COLUMNS.map((column) => t(column))],
    rows: countsOf(figures.counts, dimension).map((count) => [
      keyName(counted, dimension, count.key),
      ...figuresIn(count),
    ]),
  };
}

/** Hours of the week, a row each. */
function busyTable({ view, figures }: Counted): FigureTable {
  const { t } = view;
  const busy = busyHours(figures.counts);
  return {
    name: "busy-hours",
    title: t("busy-title"),
    columns: [t("weekday"), t("hour"), t("asked"), t("missed")],
    rows: WEEKDAYS.flatMap((weekday) =>
      HOURS.map((hour) => {
        const { asked, missed } = busy(weekday, hour);
        return [view.weekday(weekday), hour, asked, missed];
      }),
    ),
  };
}

/** What was given and taken: by one library with each partner, or by every library. */
export function balanceTable(counted: Counted): FigureTable {
  const { view, figures } = counted;
  const { t } = view;
  const { library, dealings } = figures;
  const rows = library === null ? balances(dealings) : withPartners(dealings, library);
  const all = library === null;
  return {
    name: "given-and-taken",
    title: t(all ? "libraries-title" : "partners-title"),
    columns: [
      t("library"),
      ...(all ? [t("asked"), t("missed"), t("own"), t("hours-own")] : []),
      t("given"),
      t("taken"),
      t("hours-given"),
      t("hours-taken"),
    ],
    rows: rows
      .toSorted((a, b) => b.given + b.taken - a.given - a.taken)
      .map((row) => balanceRow(counted, row, all)),
  };
}

function balanceRow({ figures }: Counted, row: Balance, all: boolean): readonly Cell[] {
  const home = tallyOf(figures.counts, "home", row.library);
  return [
    nameOf(figures, row.library),
    ...(all ? [home.asked, home.missed, row.own, hoursOf(row.ownSeconds)] : []),
    row.given,
    row.taken,
    hoursOf(row.givenSeconds),
    hoursOf(row.takenSeconds),
  ];
}

/** Who answered whose readers, and how long it took, a row for every two. */
function answeredTable({ view, figures }: Counted): FigureTable {
  const { t } = view;
  return {
    name: "answered-by",
    title: t("answered-title"),
    columns: [t("by-whom"), t("for-whom"), t("asked"), t("mine-hours")],
    rows: figures.dealings.map(({ home, library, answered, seconds }) => [
      nameOf(figures, library),
      nameOf(figures, home),
      answered,
      hoursOf(seconds),
    ]),
  };
}

/** A library's name; of one that has left, a dash. */
export const nameOf = ({ libraries }: Figures, id: string): string => libraries.get(id) ?? "–";

/** Every table that can be taken along. */
export function allTables(counted: Counted): readonly FigureTable[] {
  return [
    stepsTable(counted),
    ...DIMENSIONS.map((dimension) => dimensionTable(counted, dimension)),
    busyTable(counted),
    balanceTable(counted),
    answeredTable(counted),
  ];
}
