import type { Desk } from "./desk.ts";
import {
  type FindingsPage,
  type ImportFinding,
  importFindings,
} from "../../actions/imports/watch-imports.ts";
import { BYTE_ORDER_MARK, csvLine } from "#standards/csv";
import { findingReason } from "../../actions/imports/finding-reason.ts";
import { bytesAsText } from "./finding-text.ts";

const AT_ONCE = 100;

/** Everything that was found in an import as a table, failures first, page by page from the database. */
export async function* findingsCsv(desk: Desk, id: string): AsyncGenerator<Uint8Array> {
  const { t } = desk;
  const encoder = new TextEncoder();
  const head = [
    t("finding-kind"),
    t("finding-place"),
    t("finding-record"),
    t("finding-code"),
    t("finding-reason"),
    t("finding-bytes"),
  ];
  yield encoder.encode(BYTE_ORDER_MARK + csvLine(head));
  for (const severity of ["failure", "warning"] as const)
    for await (const page of pages(desk, id, severity))
      yield encoder.encode(page.map((finding) => line(desk, finding)).join(""));
}

async function* pages(
  { act }: Desk,
  id: string,
  severity: ImportFinding["severity"],
): AsyncGenerator<readonly ImportFinding[]> {
  for (let cursor: string | null = null; ;) {
    const after: string | null = cursor;
    const { findings, next }: FindingsPage = await act((ctx) =>
      importFindings(ctx, id, severity, after, AT_ONCE),
    );
    yield findings;
    if (next === null) return;
    cursor = next;
  }
}

function line({ t, locale }: Desk, finding: ImportFinding): string {
  const { severity, offset, controlNumber, code, firstBytes } = finding;
  const kind = t(severity === "failure" ? "tab-failures" : "tab-warnings");
  const reason = findingReason(locale, finding);
  return csvLine([kind, offset, controlNumber ?? "", code, reason, bytesAsText(firstBytes)]);
}
