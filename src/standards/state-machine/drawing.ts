import type { Machine } from "./machine.ts";

/** A state machine as a drawing in Mermaid; events that lead the same way share an arrow. */
export function drawn<State extends string, Event extends string>({
  initial,
  ends,
  transitions,
}: Machine<State, Event>): string {
  const arrows = transitions.flatMap(({ from, on, to }) =>
    from.flatMap((state) => (to && to !== state ? [{ way: `${state} --> ${to}`, on }] : [])),
  );
  const ways = [...Map.groupBy(arrows, ({ way }) => way)].map(
    ([way, along]) => `  ${way}: ${along.map(({ on }) => on).join(", ")}`,
  );
  const last = ends.map((end) => `  ${end} --> [*]`);
  return ["stateDiagram-v2", `  [*] --> ${initial}`, ...ways, ...last].join("\n");
}
