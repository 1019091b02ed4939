export { defineEvent, emit, type Emission, type EventKind } from "./event.ts";
export { dispatchOnce, pruneEvents, type EventHandler, type StoredEvent } from "./dispatch.ts";
