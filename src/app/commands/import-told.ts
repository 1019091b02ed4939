import { findingReason, type FindingsPage, type Import, importFindings } from "#modules/catalogue";
import { type Library, type Run } from "#kernel/tenancy";
import { asSystem } from "../system.ts";

/** What an import has to say when it is over: to people, and to programs. */
export type Told = { readonly text: string; readonly data: unknown };

/** How many findings of each kind people are shown; the report has all. */
const SHOWN = 10;
/** How many of each kind programs get. */
const GIVEN = 1000;
/** How many a transaction reads. */
const AT_ONCE = 100;

type Severity = "failure" | "warning";

type Finding = {
  readonly offset: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly controlNumber: string | null;
  /** In words. */
  readonly reason: string;
};

/**
 * What became of a file, the first of what could not be read or looked odd in it, and where all of that is told.
 * Programs, which take `json`, are given far more of it than people.
 */
export async function toldOf(
  run: Run,
  file: string,
  done: Import,
  { reportsAt, json }: { readonly reportsAt: string; readonly json: boolean },
): Promise<Told> {
  const { id, state, counts, warned, detail } = done;
  const report = `${reportsAt}/${id}`;
  const most = json ? GIVEN : SHOWN;
  const failures = await findingsOf(run, done, "failure", most);
  const warnings = await findingsOf(run, done, "warning", most);
  const lines = [
    resultLine(done),
    ...(detail["withheld"] === true ? ["  Nothing was withdrawn."] : []),
    ...linesOf("failed", failures),
    ...linesOf("odd", warnings),
    `  Report: ${report}`,
  ];
  const found = {
    failures: failures.first,
    warnings: warnings.first,
    complete: failures.areAll && warnings.areAll,
  };
  return {
    text: lines.join("\n"),
    data: { file, import: id, report, state, ...counts, warned, detail, ...found },
  };
}

/** The first findings of a kind, and whether there are no more. */
type Findings = { readonly first: readonly Finding[]; readonly areAll: boolean };

async function findingsOf(
  run: Run,
  { id, library }: Import,
  severity: Severity,
  most: number,
): Promise<Findings> {
  const member = library as Library["id"];
  const visitor = { ...asSystem("command: import"), library: member, reach: "library" as const };
  const first: Finding[] = [];
  let cursor: string | null = null;
  do {
    const after: string | null = cursor;
    const page: FindingsPage = await run(visitor, (ctx) =>
      importFindings(ctx, id, severity, after, Math.min(AT_ONCE, most - first.length)),
    );
    for (const { offset, code, params, controlNumber } of page.findings) {
      const reason = findingReason("en", { code, params });
      first.push({ offset, code, params, controlNumber, reason });
    }
    cursor = page.next;
  } while (cursor !== null && first.length < most);
  return { first, areAll: cursor === null };
}

function linesOf(kind: string, { first, areAll }: Findings): string[] {
  const shown = first.slice(0, SHOWN).map(({ offset, controlNumber, reason }) => {
    const record = controlNumber === null ? "" : ` (${controlNumber})`;
    // What a file holds must not steer the terminal.
    return `  ${kind}, at byte ${offset}${record}: ${reason}`.replaceAll(/\p{Cc}/gu, "\u00b7");
  });
  return areAll && first.length <= SHOWN ? shown : [...shown, "  …"];
}

function resultLine({ fileName, counts, state, warned }: Import): string {
  const { read, new: fresh, changed, unchanged, deleted, failed } = counts;
  const sum = `${fresh} new, ${changed} changed, ${unchanged} unchanged, ${deleted} deleted, ${failed} failed`;
  return `${fileName}: ${state}. ${read} ${read === 1 ? "record" : "records"}: ${sum}; ${warned} with something odd.`;
}
