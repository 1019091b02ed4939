/** The life of a delivery. `cancelling` asks the running import to stop after its batch. */
export const importStates = [
  "waiting",
  "running",
  "cancelling",
  "cancelled",
  "finished",
  "failed",
] as const;
export type ImportState = (typeof importStates)[number];

/** Which state may follow which: the workflow as data. A run that was cut off is `running` once more. */
export const importSteps: { readonly [State in ImportState]: readonly ImportState[] } = {
  waiting: ["running", "cancelled"],
  running: ["running", "cancelling", "finished", "failed"],
  cancelling: ["cancelled", "finished", "failed"],
  cancelled: [],
  finished: [],
  failed: [],
};

/** Whether an import may go from one state to another. */
export function mayFollow(from: ImportState, to: ImportState): boolean {
  return importSteps[from].includes(to);
}

/** Whether nothing will happen to it any more. */
export function isOver(state: ImportState): boolean {
  return importSteps[state].length === 0;
}
