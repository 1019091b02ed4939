import { type MarcRecord, readRecord } from "#standards/marc";
import { contentOf, type OpacRecord, type RecordContent } from "#standards/z3950";
import { readXml } from "#standards/xml";
import type { Found, LiveCopy } from "../../../model/availability/live-copy.ts";
import { opacCopies } from "../../../model/availability/opac-copies.ts";
import { type Connector, LiveFault, type Question } from "./connector.ts";
import { talk } from "./conversation.ts";
import { copiesInMarc, marcInXml } from "./marc-copies.ts";
import { type Hit, onlyHit, pickedHit } from "./picked.ts";
import { framing, Z3950Session } from "./z3950-session.ts";

type Asked = Question<"z3950">;

const HITS = 5;

/** Z39.50: OPAC records with holdings, or MARC with copies in its fields. */
export const askZ3950: Connector<"z3950"> = async (question) => {
  const { settings, numbers, secret } = question;
  return talk(question, framing(), settings.user !== "", async (line) => {
    const session = new Z3950Session(line, settings);
    await session.open(secret);
    for (const number of settings.numberUse > 0 ? numbers.own : []) {
      const { hits, total } = await search(session, question, settings.numberUse, number);
      const hit = pickedHit(hits, total, number, settings);
      if (hit) return found(hit);
    }
    for (const isbn of settings.isbnUse > 0 ? numbers.isbns : []) {
      const { hits, total } = await search(session, question, settings.isbnUse, isbn);
      const hit = onlyHit(hits, total);
      if (hit) return found(hit);
    }
    return null;
  });
};

function found({ holdings }: Hit<readonly LiveCopy[]>): Found {
  return { copies: holdings, holds: null, complete: true };
}

async function search(
  session: Z3950Session,
  question: Asked,
  use: number,
  text: string,
): Promise<{ hits: readonly Hit<readonly LiveCopy[]>[]; total: number }> {
  const total = await session.search(use, text);
  const hits: Hit<readonly LiveCopy[]>[] = [];
  for (let place = 1; place <= Math.min(total, HITS); place++)
    hits.push(hitOf(await session.present(place), question));
  return { hits, total };
}

function hitOf(content: RecordContent, { mapping }: Asked): Hit<readonly LiveCopy[]> {
  if ("opac" in content) {
    const record = bibliographicOf(content.opac);
    return { record, holdings: opacCopies(placesOf(content.opac), mapping.statuses) };
  }
  const record = marcOf(content);
  if (!record) throw new LiveFault("garbled", "a record of another syntax");
  return { record, holdings: copiesInMarc(record, mapping) };
}

/** Holdings in MARC (the other choice of the syntax) say where copies belong and not where they are. */
function placesOf({ holdings = [] }: OpacRecord) {
  return holdings.flatMap((one) => ("circulation" in one ? [one.circulation] : []));
}

function bibliographicOf({ bibliographic }: OpacRecord): MarcRecord | null {
  return bibliographic ? marcOf(contentOf(bibliographic)) : null;
}

function marcOf(content: RecordContent): MarcRecord | null {
  if ("marc" in content) return readRecord(content.marc, { format: "iso2709" }) ?? null;
  return "xml" in content ? marcInXml(readXml(content.xml)) : null;
}
