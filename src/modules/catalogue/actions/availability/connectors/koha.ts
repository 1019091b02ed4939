import { z } from "zod";
import { dayIn } from "../../../model/availability/due-date.ts";
import { kohaStatus } from "../../../model/availability/koha-status.ts";
import { blankCopy, type Found, type LiveCopy } from "../../../model/availability/live-copy.ts";
import { type Connector, MOST_COPIES, type Question } from "./connector.ts";
import { askWeb, type WebAnswer } from "./web.ts";

type Asked = Question<"koha">;

const text = z.string().nullish();
const day = z.string().nullish();
/** Without these three nothing can be said of an item, so an answer without them is none. */
const itemSchema = z.object({
  item_id: z.number(),
  lost_status: z.number(),
  withdrawn: z.number(),
  not_for_loan_status: z.number(),
  effective_not_for_loan_status: z.number().nullish(),
  damaged_status: z.number().nullish(),
  external_id: text,
  callnumber: text,
  holding_library_id: text,
  home_library_id: text,
  location: text,
  serial_issue_number: text,
  checked_out_date: day,
});
const itemsSchema = z.array(itemSchema);
type KohaItem = z.output<typeof itemSchema>;
const checkoutsSchema = z.array(z.object({ item_id: z.number(), due_date: day }));
const holdsSchema = z.array(
  z.object({ item_id: z.number().nullish(), status: z.string().nullish() }),
);

const PAGE = 250;

/**
 * Koha's REST API: items of a record, with a staff account its loans and holds too. Koha says in
 * `holds_count` how often a copy was ever reserved; who waits now is in /holds.
 */
export const askKoha: Connector<"koha"> = async (question) => {
  for (const number of question.numbers.own.filter((one) => /^\d{1,10}$/.test(one))) {
    const found = await askAbout(question, number);
    if (found) return found;
  }
  return null;
};

async function askAbout(question: Asked, biblio: string): Promise<Found | null> {
  const staff = question.settings.access === "staff";
  const [loans, holds] = staff
    ? [optional(loansOf(question, biblio)), optional(holdsOf(question, biblio))]
    : [null, null];
  const items = await itemsOf(question, biblio);
  if (!items) return null;
  const [lent, waiting] = await Promise.all([loans, holds]);
  return {
    copies: items.copies.map((item) => copyOf(item, lent, waiting)),
    holds: waiting?.filter(({ status }) => !status).length ?? null,
    complete: items.complete,
  };
}

type Loans = ReadonlyMap<number, string | null | undefined>;
type Holds = z.output<typeof holdsSchema>;

async function itemsOf(
  question: Asked,
  biblio: string,
): Promise<{ copies: readonly KohaItem[]; complete: boolean } | null> {
  const place = question.settings.access === "public" ? "public/biblios" : "biblios";
  const copies: KohaItem[] = [];
  for (let page = 1; ; page++) {
    const answer = await ask(question, `${place}/${biblio}/items`, {
      _per_page: PAGE,
      _page: page,
    });
    if (!answer.found) return null;
    const read = itemsSchema.parse(json(answer));
    copies.push(...read);
    question.keep(read.map((item) => copyOf(item, null, null)));
    const total = Number(answer.header("x-total-count") ?? copies.length);
    if (read.length === 0 || copies.length >= total) return { copies, complete: true };
    if (copies.length >= MOST_COPIES) return { copies, complete: false };
  }
}

async function loansOf(question: Asked, biblio: string): Promise<Loans> {
  const answer = await ask(question, `biblios/${biblio}/checkouts`, { _per_page: MOST_COPIES });
  const loans = answer.found ? checkoutsSchema.parse(json(answer)) : [];
  return new Map(loans.map(({ item_id: item, due_date: due }) => [item, due]));
}

async function holdsOf(question: Asked, biblio: string): Promise<Holds> {
  const params = { biblio_id: biblio, _per_page: 1000 };
  return holdsSchema.parse(json(await ask(question, "holds", params)));
}

/** Loans and holds need further permissions: without them there is still an answer. */
async function optional<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch {
    return null;
  }
}

function copyOf(item: KohaItem, loans: Loans | null, holds: Holds | null): LiveCopy {
  const lent = loans?.has(item.item_id) === true || Boolean(item.checked_out_date);
  // Koha keeps the day on which a lent copy is due in this field, whatever its description says.
  const due = loans?.get(item.item_id) ?? item.checked_out_date;
  return { ...described(item), ...state(item, lent, holds), due: lent ? dayIn(due) : null };
}

function described(item: KohaItem): LiveCopy {
  return {
    ...blankCopy,
    barcode: item.external_id ?? null,
    branch: item.holding_library_id ?? item.home_library_id ?? null,
    shelving: item.location ?? null,
    callNumber: item.callnumber ?? null,
    part: item.serial_issue_number ?? null,
  };
}

/** A hold with a status was filled: W waits on the shelf for its reader, T is on the way there. */
function state(item: KohaItem, lent: boolean, holds: Holds | null) {
  const filled = holds?.find(({ item_id: id, status }) => id === item.item_id && status)?.status;
  return kohaStatus({
    withdrawn: item.withdrawn !== 0,
    lost: item.lost_status !== 0,
    damaged: Boolean(item.damaged_status),
    onLoan: lent,
    inTransit: filled === "T",
    setAside: filled === "W",
    notForLoan: item.effective_not_for_loan_status ?? item.not_for_loan_status,
  });
}

function ask(
  question: Asked,
  path: string,
  params: Readonly<Record<string, string | number>>,
): Promise<WebAnswer> {
  const { address, access } = question.settings;
  const url = new URL(`${address.replace(/\/+$/, "").replace(/\/api\/v1$/, "")}/api/v1/${path}`);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, String(value));
  const settings = access === "staff" ? question.settings : { ...question.settings, user: "" };
  return askWeb({ ...question, settings }, url, "application/json");
}

function json({ body }: WebAnswer): unknown {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
}
