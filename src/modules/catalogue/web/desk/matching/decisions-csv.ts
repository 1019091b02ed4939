import { BYTE_ORDER_MARK, csvLine } from "#standards/csv";
import { namedActs, type NamedAct, type RecordName } from "../../../actions/matching/acts.ts";
import { type MatchingWords, matchingWords } from "../../../messages/matching-index.ts";
import type { Desk } from "../desk.ts";

const AT_ONCE = 200;

/** All decisions as a table, newest first, page by page from the database. */
export async function* decisionsCsv(desk: Desk): AsyncGenerator<Uint8Array> {
  const t = matchingWords(desk.locale);
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK + csvLine(heading(t)));
  for (let offset = 0; ; offset += AT_ONCE) {
    const acts = await desk.act((ctx) => namedActs(ctx, "all", offset, AT_ONCE));
    yield encoder.encode(acts.map((act) => csvLine(line(act, t))).join(""));
    if (acts.length < AT_ONCE) return;
  }
}

function heading(t: MatchingWords): readonly string[] {
  const record = [t("decision-record"), t("row-title")];
  const other = [t("decision-other"), t("row-title")];
  return [
    t("decision-when"),
    t("decision-library"),
    t("decision-person"),
    t("decision-verdict"),
    ...record,
    ...other,
    t("decision-pairs"),
    t("decision-reason"),
    t("reason"),
    t("decisions-withdrawn"),
  ];
}

function line(act: NamedAct, t: MatchingWords): readonly (string | number)[] {
  const { decidedAt, library, person, verdict, about, beside, pairs, ground, reason } = act;
  return [
    decidedAt.toISOString(),
    library,
    person ?? "",
    t(verdict),
    ...record(about),
    ...record(beside),
    pairs,
    ground === null ? "" : t(`ground-${ground}`),
    reason,
    act.withdrawnAt?.toISOString() ?? "",
  ];
}

function record(name: RecordName | null): readonly string[] {
  return name ? [`${name.library} ${name.controlNumber}`, name.name] : ["", ""];
}
