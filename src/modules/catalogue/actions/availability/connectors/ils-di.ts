import {
  ilsDiAddress,
  type ItemAvailability,
  type KohaFields,
  type KohaRecord,
  readAvailability,
  readKohaRecords,
  serviceFault,
} from "#standards/ils-di";
import { readXml, type XmlNode } from "#standards/xml";
import { dayIn } from "../../../model/availability/due-date.ts";
import { kohaStatus } from "../../../model/availability/koha-status.ts";
import { blankCopy, type Found, type LiveCopy } from "../../../model/availability/live-copy.ts";
import { statusOf } from "../../../model/copies/status.ts";
import { type Connector, LiveFault, type Question } from "./connector.ts";
import { askWeb } from "./web.ts";

type Asked = Question<"ils-di">;

/** The words of Koha's ilsdi.pl for why an item is not available. */
const kohaWords = {
  "not for loan": "reference",
  "item lost": "missing",
  "item withdrawn": "withdrawn",
  "item damaged": "in-process",
} as const;

/** DLF ILS-DI: GetAvailability, and with Koha GetRecords besides, which says more. */
export const askIlsDi: Connector<"ils-di"> = async (question) => {
  for (const number of question.numbers.own) {
    const found = await askAbout(question, number);
    if (found) return found;
  }
  return null;
};

/** What of the two answers can be had: the fuller one decides where both are there. */
async function askAbout(question: Asked, number: string): Promise<Found | null> {
  const [simple, full] = await Promise.allSettled([
    availability(question, number),
    question.settings.detail ? kohaRecord(question, number) : null,
  ]);
  if (full.status === "fulfilled" && full.value) return foundInRecord(full.value);
  if (simple.status === "rejected") throw simple.reason;
  return simple.value;
}

async function availability(question: Asked, id: string): Promise<Found | null> {
  const root = await service(question, "GetAvailability", {
    id,
    id_type: "bib",
    return_type: "item",
  });
  const items = root ? readAvailability(root) : [];
  if (items.length === 0) return null;
  const copies = items.map((item) => simpleCopy(item, question));
  question.keep(copies);
  return { copies, holds: null, complete: true };
}

function simpleCopy(item: ItemAvailability, { mapping }: Asked): LiveCopy {
  const words = { ...kohaWords, ...mapping.statuses };
  const away = item.message === null ? "unknown" : statusOf(item.message, words, "unknown");
  const status = {
    available: "available",
    "not available": away === "unknown" || away === "available" ? "unavailable" : away,
    "possibly available": "unknown",
    unknown: "unknown",
  } as const;
  return {
    ...blankCopy,
    branch: item.location,
    status: status[item.status],
    statusText: item.message,
    due: item.status === "available" ? null : dayIn(item.dateAvailable),
  };
}

async function kohaRecord(question: Asked, id: string): Promise<KohaRecord | null> {
  const root = await service(question, "GetRecords", { id });
  const [record] = root ? readKohaRecords(root) : [];
  return record && record.items.length > 0 ? record : null;
}

function foundInRecord({ items, holds, loans }: KohaRecord): Found {
  const due = new Map(loans.map((loan) => [loan.item, loan.due]));
  const found = new Map(holds.flatMap(({ item, found: state }) => (item ? [[item, state]] : [])));
  const copies = items.map((item): LiveCopy => {
    const id = item["itemnumber"] ?? "";
    const state = found.get(id) ?? null;
    return { ...kohaCopy(item, state, due.has(id)), due: dayIn(due.get(id) ?? item["onloan"]) };
  });
  return { copies, holds: holds.filter((hold) => hold.found === null).length, complete: true };
}

/** Koha marks a hold that was filled: W waits on the shelf for its reader, T is on the way there. */
function kohaCopy(item: KohaFields, hold: string | null, lent: boolean): LiveCopy {
  const number = (name: string) => Number(item[name] ?? "0");
  const facts = {
    withdrawn: number("withdrawn") !== 0,
    lost: number("itemlost") !== 0,
    damaged: number("damaged") !== 0,
    onLoan: lent || item["onloan"] !== undefined,
    inTransit: hold === "T",
    setAside: hold === "W",
    notForLoan: number("notforloan"),
  };
  return {
    ...blankCopy,
    ...kohaStatus(facts),
    barcode: item["barcode"] ?? null,
    branch: item["holdingbranch"] ?? item["homebranch"] ?? null,
    shelving: item["location"] ?? null,
    callNumber: item["itemcallnumber"] ?? null,
    part: item["enumchron"] ?? null,
  };
}

/** @returns null where the service does not know the record. @throws LiveFault where it refuses. */
async function service(
  question: Asked,
  name: string,
  params: Readonly<Record<string, string>>,
): Promise<XmlNode | null> {
  const url = ilsDiAddress(new URL(question.settings.address), name, params);
  const { found, body } = await askWeb(question, url, "text/xml, application/xml");
  if (!found) throw new LiveFault("refused", `404 from ${url.host}`);
  const root = readXml(body);
  if (!/^(collection|GetRecords|GetAvailability)$/i.test(root.name))
    throw new LiveFault("garbled", `<${root.name}>`);
  const fault = serviceFault(root);
  if (fault === null) return root;
  if (/NotFound/i.test(fault)) return null;
  throw new LiveFault(
    /NotAllowed|Unauthori/i.test(fault) ? "login" : "refused",
    fault.slice(0, 80),
  );
}
