export { Callers, networkOf } from "./callers.ts";
export { type Door, type ListenAddress, type OpenDoor, openDoor } from "./door.ts";
export { Turns } from "./turns.ts";
