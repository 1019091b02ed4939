import { libraryName } from "#kernel/tenancy";
import { canBeSet } from "../paper/faces.ts";
import { beginPaper } from "../paper/paper.ts";
import { aboutEntry, paymentState } from "./money-tables.tsx";
import type { StatementProps } from "./statement-page.tsx";
import { statementLead, statementResult } from "./statement-text.ts";

/** Entries that a statement on paper lists, as setting them takes time; the table as a file has all. */
const MOST = 500;

/** A statement as a PDF: on every machine and every paper the same. */
export async function statementPdf({
  desk,
  view,
  names,
  statement,
}: StatementProps): Promise<Uint8Array<ArrayBuffer>> {
  const { m, money, day, number } = view;
  const library = libraryName(desk.library, desk.locale);
  const title = m("statement-number", { number: statement.statement });
  const paper = await beginPaper({
    title: `${library}: ${title}`,
    lang: view.locale,
    dir: view.dir,
    foot: `${library} · ${title}`,
    at: statement.issued,
  });
  // A name in letters that no face here has is told by the symbol, which every face has.
  const name = (agency: string) => (canBeSet(names(agency)) ? names(agency) : agency);
  paper.heading(title);
  paper.paragraph(statementLead(view, statement, library));
  paper.subheading(m("result-title"));
  for (const line of statementResult(view, statement)) paper.paragraph(line);
  paper.table(
    [
      { label: m("payer"), share: 3 },
      { label: m("payee"), share: 3 },
      { label: m("amount"), share: 1.4, numeric: true },
      { label: m("state"), share: 3 },
    ],
    statement.payments.map((one) => [
      name(one.payer),
      name(one.payee),
      money(one.amount, one.currency),
      paymentState(view, one),
    ]),
  );
  const { pairs, paymentCount } = statement;
  paper.paragraph(m("explained", { pairs, payments: paymentCount }));
  paper.subheading(m("positions-title"));
  paper.table(
    [
      { label: m("partner"), share: 4 },
      { label: m("to-get"), share: 1.5, numeric: true },
      { label: m("to-give"), share: 1.5, numeric: true },
      { label: m("net"), share: 1.5, numeric: true },
      { label: m("entries"), share: 1, numeric: true },
    ],
    statement.positions.map((one) => [
      name(one.counterparty),
      money(one.owed, one.currency),
      money(one.owes, one.currency),
      money(one.net, one.currency),
      number(one.entries),
    ]),
  );
  paper.subheading(m("entries-title"));
  paper.table(
    [
      { label: m("entry-number"), share: 0.8, numeric: true },
      { label: m("day"), share: 2 },
      { label: m("kind"), share: 1.2 },
      { label: m("debtor"), share: 2.6 },
      { label: m("creditor"), share: 2.6 },
      { label: m("amount"), share: 1.3, numeric: true },
      { label: m("about"), share: 2.6 },
    ],
    statement.entries
      .slice(0, MOST)
      .map((one) => [
        one.number,
        day(one.at),
        m(`kind-${one.kind}`),
        name(one.debtor),
        name(one.creditor),
        money(one.amount, one.currency),
        aboutEntry(view, one),
      ]),
  );
  if (statement.entries.length > MOST)
    paper.paragraph(m("pdf-cut", { shown: MOST, all: statement.entries.length }));
  return paper.finish();
}
