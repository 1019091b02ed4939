export { forgetStream, nextInStream } from "./numbers.ts";
export type { Said, StreamAccess, StreamEvent, StreamKind, StreamPage } from "./stream-kind.ts";
