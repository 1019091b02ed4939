export { Buckets } from "./buckets.ts";
export { Callers, networkOf } from "./callers.ts";
export { type Door, type ListenAddress, type OpenDoor, openDoor } from "./door.ts";
export { type Rate, TokenBucket } from "./token-bucket.ts";
export { Turns } from "./turns.ts";
