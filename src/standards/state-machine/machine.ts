/** One line of a state machine: in one of these states, on this event, to that state. */
export type Transition<State extends string, Event extends string> = {
  readonly from: readonly State[];
  readonly on: Event;
  /** Absent: it is noted, and the state stays. */
  readonly to?: State;
};

/** A state machine as data; documents, tests and the program read the same table. */
export type Machine<State extends string, Event extends string> = {
  readonly initial: State;
  readonly ends: readonly State[];
  readonly transitions: readonly Transition<State, Event>[];
};

/**
 * Where an event leads from a state: another state, or the same one where the event is only noted.
 * Null: it has no place there (from a person a refusal; from a message something late or repeated).
 */
export function move<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
  event: Event,
): State | null {
  const found = machine.transitions.find(({ from, on }) => on === event && from.includes(state));
  return found ? (found.to ?? state) : null;
}

/** What can happen in a state, in the order of the table. */
export function eventsIn<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
): readonly Event[] {
  return machine.transitions.filter(({ from }) => from.includes(state)).map(({ on }) => on);
}
