import {
  fieldOf,
  type Incoming,
  isCirculationStatus,
  isSendable,
  Sip2Framing,
  Sip2Session,
  transactionDate,
} from "#standards/sip2";
import { dayIn } from "../../../model/availability/due-date.ts";
import { blankCopy, type Found, type LiveCopy } from "../../../model/availability/live-copy.ts";
import { sip2Statuses } from "../../../model/availability/sip2-status.ts";
import { type Connector, LiveFault, type Question } from "./connector.ts";
import { talk } from "./conversation.ts";

type Asked = Question<"sip2">;
type ItemInformation = Extract<Incoming, { readonly code: "18" }>;

/** SIP2 knows copies only, and one at a time. */
const MOST_ASKED = 300;

/** SIP 2.00: log in, see that the system is on line, then ask about each copy by its barcode. */
export const askSip2: Connector<"sip2"> = async (question) => {
  const barcodes = question.numbers.copies.flatMap(({ barcode }) => barcode ?? []);
  const asked = barcodes.filter(isSendable).slice(0, MOST_ASKED);
  if (asked.length === 0) throw new LiveFault("no-number", "no barcodes");
  return talk(question, new Sip2Framing(), true, async (line) => {
    const session = new Sip2Session(line);
    await begin(session, question);
    const found = await askAll(session, question, asked);
    return { ...found, complete: asked.length === question.numbers.copies.length };
  });
};

async function begin(session: Sip2Session, { settings, secret }: Asked): Promise<void> {
  const { user, location } = settings;
  if (user !== "") {
    const fields = { loginUser: user, loginPassword: secret, ...(location && { location }) };
    const fixed = { userAlgorithm: "0", passwordAlgorithm: "0" };
    const { fixed: said } = await session.ask({ code: "93", fixed, fields }, "94");
    if (said.ok !== "1") throw new LiveFault("login");
  }
  const fixed = { statusCode: "0", maxPrintWidth: "080", protocolVersion: "2.00" };
  const { fixed: state } = await session.ask({ code: "99", fixed }, "98");
  if (state.onLine.toUpperCase() !== "Y") throw new LiveFault("refused", "the system is off line");
}

/** Holds are counted by the queue of each copy; a queue for the title is told with every copy, so the longest counts. */
async function askAll(
  session: Sip2Session,
  question: Asked,
  barcodes: readonly string[],
): Promise<Omit<Found, "complete">> {
  const copies: LiveCopy[] = [];
  const queues: number[] = [];
  for (const barcode of barcodes) {
    const answer = await askItem(session, question, barcode);
    const copy = copyOf(answer, barcode);
    const queue = fieldOf(answer, "holdQueueLength");
    if (queue !== undefined && /^\s*\d{1,5}\s*$/.test(queue)) queues.push(Number(queue));
    copies.push(copy);
    question.keep([copy]);
  }
  return { copies, holds: queues.length === 0 ? null : Math.max(...queues) };
}

async function askItem(
  session: Sip2Session,
  { settings, now, timeZone }: Asked,
  barcode: string,
): Promise<ItemInformation> {
  const here = now.toZonedDateTimeISO(timeZone).toPlainDateTime();
  const answer = await session.ask(
    {
      code: "17",
      fixed: { transactionDate: transactionDate(here) },
      fields: { institution: settings.institution, item: barcode },
    },
    "18",
  );
  const named = fieldOf(answer, "item");
  if (named !== undefined && named.trim() !== barcode.trim())
    throw new LiveFault("garbled", "an answer about another copy");
  return answer;
}

/** A copy that the system does not know has status "other" and no title. */
function copyOf(answer: ItemInformation, barcode: string): LiveCopy {
  const { circulationStatus: code } = answer.fixed;
  const status = isCirculationStatus(code) ? sip2Statuses[code] : "unknown";
  const nameless = code === "01" && fieldOf(answer, "title") === undefined;
  const text = (name: Parameters<typeof fieldOf>[1]) => fieldOf(answer, name)?.trim() ?? null;
  return {
    ...blankCopy,
    barcode,
    branch: text("currentLocation") ?? text("permanentLocation"),
    callNumber: text("callNumber"),
    status: nameless ? "unknown" : status,
    statusText: nameless ? text("screenMessage") : null,
    due: status === "on-loan" ? dayIn(fieldOf(answer, "dueDate")) : null,
  };
}
