import { Timeline } from "#ui";
import type { ImportStep } from "../../actions/imports/watch-imports.ts";
import type { Desk } from "./desk.ts";

/** What became of an import, with who and when. */
export function Course({
  desk,
  steps,
}: {
  readonly desk: Desk;
  readonly steps: readonly ImportStep[];
}) {
  const { t, when } = desk;
  const begun = steps.findIndex(({ state }) => state === "running");
  const entries = steps.map(({ state, at, actor }, index) => ({
    key: String(index),
    when: when(at),
    dateTime: at.toISOString(),
    title: t(state === "running" && index > begun ? "state-again" : `state-${state}`),
    who: actor,
    tone: tones[state] ?? ("info" as const),
  }));
  return <Timeline label={t("course")} entries={entries} />;
}

const tones: Readonly<Partial<Record<ImportStep["state"], "ok" | "danger">>> = {
  finished: "ok",
  failed: "danger",
};
