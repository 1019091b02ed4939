export { type Live, openLive } from "./live.ts";
export { liveToken } from "./live-token.ts";
export { forgetStream, nextInStream, streamHead } from "./numbers.ts";
export type { Pace } from "./pace.ts";
export { pageOfStream } from "./page-of-stream.ts";
export { type Keeping, sayOnce } from "./say-once.ts";
export type { Said, StreamAccess, StreamEvent, StreamKind, StreamPage } from "./stream-kind.ts";
export { liveRoutes } from "./web/live-routes.ts";
export { webSockets } from "./web/web-socket.ts";
