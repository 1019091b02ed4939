import { findingReason, type FindingsPage, type Import, importFindings } from "#modules/catalogue";
import { type Library, type Run } from "#kernel/tenancy";
import { asSystem } from "../system.ts";

/** What an import has to say when it is over: to people, and to programs. */
export type Told = { readonly text: string; readonly data: unknown };

/** How many findings of each kind people are shown; the report has all. */
const SHOWN = 10;
/** How many of each kind programs get. */
const GIVEN = 1000;
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

/** What became of a file, the first of what could not be read or looked odd in it, and where all of that is told. */
export async function toldOf(
  run: Run,
  file: string,
  done: Import,
  reportsAt: string,
): Promise<Told> {
  const { id, state, counts, warned, detail } = done;
  const report = `${reportsAt}/${id}`;
  const failures = await findingsOf(run, done, "failure");
  const warnings = await findingsOf(run, done, "warning");
  const complete = failures.length < GIVEN && warnings.length < GIVEN;
  const lines = [
    resultLine(done),
    ...(detail["withheld"] === true ? ["  Nothing was withdrawn."] : []),
    ...linesOf("failed", failures),
    ...linesOf("odd", warnings),
    `  Report: ${report}`,
  ];
  const data = { file, import: id, report, state, ...counts, warned, detail };
  return { text: lines.join("\n"), data: { ...data, failures, warnings, complete } };
}

async function findingsOf(
  run: Run,
  { id, library }: Import,
  severity: Severity,
): Promise<Finding[]> {
  const member = library as Library["id"];
  const visitor = { ...asSystem("command: import"), library: member, reach: "library" as const };
  const told: Finding[] = [];
  let cursor: string | null = null;
  do {
    const after: string | null = cursor;
    const page: FindingsPage = await run(visitor, (ctx) =>
      importFindings(ctx, id, severity, after, AT_ONCE),
    );
    for (const { offset, code, params, controlNumber } of page.findings) {
      const reason = findingReason("en", { code, params });
      told.push({ offset, code, params, controlNumber, reason });
    }
    cursor = page.next;
  } while (cursor !== null && told.length < GIVEN);
  return told;
}

function linesOf(kind: string, findings: readonly Finding[]): string[] {
  const shown = findings.slice(0, SHOWN).map(({ offset, controlNumber, reason }) => {
    const record = controlNumber === null ? "" : ` (${controlNumber})`;
    // What a file holds must not steer the terminal.
    return `  ${kind}, at byte ${offset}${record}: ${reason}`.replaceAll(/\p{Cc}/gu, "\u00b7");
  });
  return findings.length > SHOWN ? [...shown, "  …"] : shown;
}

function resultLine({ fileName, counts, state, warned }: Import): string {
  const { read, new: fresh, changed, unchanged, deleted, failed } = counts;
  const sum = `${fresh} new, ${changed} changed, ${unchanged} unchanged, ${deleted} deleted, ${failed} failed`;
  return `${fileName}: ${state}. ${read} ${read === 1 ? "record" : "records"}: ${sum}; ${warned} with something odd.`;
}
