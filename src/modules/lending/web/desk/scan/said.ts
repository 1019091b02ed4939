import type { Tone } from "#ui";
import type { Scan } from "../../../actions/desk/scan.ts";
import { isScanKey, type ScanWords } from "../../../messages/desk-scan-index.ts";
import type { LendingDesk } from "../lending-desk.ts";
import { refusalText } from "../refusal-text.ts";
import { actWords, stateWords } from "../state-words.ts";

/** What a scan did, in a sentence that is also spoken. */
export function saidOf(
  desk: LendingDesk,
  t: ScanWords,
  names: ReadonlyMap<string, string>,
  { outcome, act, detail }: Scan,
): string {
  const key = `said-${outcome}`;
  if (isScanKey(key)) return t(key, valuesOf(desk, names, detail));
  return act ? `${actWords(desk.locale, act)}: ${detail.title ?? ""}` : outcome;
}

function valuesOf(
  desk: LendingDesk,
  names: ReadonlyMap<string, string>,
  { title, number = "", other = "", side = "lend", state = "", refusal }: Scan["detail"],
) {
  return {
    title: title || number,
    other: names.get(other) ?? other,
    state: stateWords(desk.locale, side, state),
    why: refusal ? refusalText(desk, side, refusal, { state }) : "",
  };
}

/** Done, to be done by somebody, or not possible. */
export function toneOf({ outcome, act }: Scan): Tone {
  if (act) return "ok";
  return outcome === "refused" || outcome === "unknown" ? "danger" : "info";
}
