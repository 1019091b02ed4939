export { drawn } from "./drawing.ts";
export { eventsIn, type Machine, move, type Transition } from "./machine.ts";
