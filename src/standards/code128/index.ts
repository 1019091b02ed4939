export { encodeCode128, isCode128, QUIET_ZONE } from "./encode.ts";
