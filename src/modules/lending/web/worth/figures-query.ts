import { lastMonths, type Slice } from "../../model/worth/slice.ts";

const MONTH = /^(20\d{2})-(0[1-9]|1[0-2])$/;
/** The months that a page shows when nobody says which. */
const USUAL = 12;
const MOST = 120;

/** Which months an address asks for; what makes no sense is passed over. */
export function readMonths(
  params: URLSearchParams,
  today: Temporal.PlainDate,
): Omit<Slice, "agency"> {
  const [from, to] = [monthIn(params, "from"), monthIn(params, "to")];
  const usual = lastMonths(today, USUAL);
  const until = to ? to.add({ months: 1 }) : usual.until;
  const first = from ?? until.subtract({ months: USUAL });
  const [start, end] =
    Temporal.PlainDate.compare(first, until) < 0
      ? [first, until]
      : [until.subtract({ months: 1 }), first.add({ months: 1 })];
  const earliest = end.subtract({ months: MOST });
  return { from: Temporal.PlainDate.compare(start, earliest) < 0 ? earliest : start, until: end };
}

function monthIn(params: URLSearchParams, name: string): Temporal.PlainDate | null {
  const text = params.get(name) ?? "";
  return MONTH.test(text) ? Temporal.PlainDate.from(`${text}-01`) : null;
}

/** The first and the last month, as the form and the address have them. */
export function monthsText({ from, until }: Omit<Slice, "agency">) {
  const last = until.subtract({ months: 1 });
  return { from: from.toPlainYearMonth().toString(), to: last.toPlainYearMonth().toString() };
}
