import {
  cqlClause,
  opacBibliographic,
  readOpacHoldings,
  readSruResponse,
  sruAddress,
  type SruResponse,
} from "#standards/sru-client";
import type { XmlNode } from "#standards/xml";
import type { Found, LiveCopy } from "../../../model/availability/live-copy.ts";
import { opacCopies } from "../../../model/availability/opac-copies.ts";
import { type Connector, LiveFault, type Question } from "./connector.ts";
import { copiesInMarc, marcInXml } from "./marc-copies.ts";
import { type Hit, onlyHit, pickedHit } from "./picked.ts";
import { askWeb } from "./web.ts";

type Asked = Question<"sru">;

const HITS = 5;

/** SRU 1.1, 1.2 and 2.0: OPAC records with holdings, or MARCXML with copies in its fields. */
export const askSru: Connector<"sru"> = async (question) => {
  const { settings, numbers } = question;
  for (const number of numbers.own) {
    const { hits, total } = await search(question, cqlClause(settings.numberIndex, "=", number));
    const hit = pickedHit(hits, total, number, settings);
    if (hit) return found(hit);
  }
  if (settings.isbnIndex === "") return null;
  for (const isbn of numbers.isbns) {
    const { hits, total } = await search(question, cqlClause(settings.isbnIndex, "=", isbn));
    const hit = onlyHit(hits, total);
    if (hit) return found(hit);
  }
  return null;
};

function found({ holdings }: Hit<readonly LiveCopy[]>): Found {
  return { copies: holdings, holds: null, complete: true };
}

async function search(question: Asked, query: string) {
  const { settings } = question;
  const { version, schema } = settings;
  const base = new URL(settings.address);
  const address = sruAddress({ base, version, query, schema, most: HITS });
  const answer = await askWeb(question, address, "application/sru+xml, application/xml, text/xml");
  const response = readSruResponse(answer.body);
  return { total: response.total, hits: hitsIn(response, question) };
}

function hitsIn(
  { records, diagnostics }: SruResponse,
  question: Asked,
): readonly Hit<readonly LiveCopy[]>[] {
  const [diagnostic] = diagnostics;
  if (records.length === 0 && diagnostic) throw new LiveFault("refused", diagnostic.uri);
  return records.map((record) => hitOf(record, question));
}

function hitOf(node: XmlNode, { mapping }: Asked): Hit<readonly LiveCopy[]> {
  const holdings = readOpacHoldings(node);
  if (holdings) {
    const own = opacBibliographic(node);
    const copies = opacCopies(holdings, mapping.statuses);
    return { record: own ? marcInXml(own) : null, holdings: copies };
  }
  const record = marcInXml(node);
  if (!record) throw new LiveFault("garbled", `<${node.name}> is neither OPAC nor MARCXML`);
  return { record, holdings: copiesInMarc(record, mapping) };
}
