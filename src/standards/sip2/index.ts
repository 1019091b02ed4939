export { checksum } from "./checksum.ts";
export { type CirculationStatus, circulationStatuses, isCirculationStatus } from "./circulation.ts";
export { decodeMessage, fieldOf, type Incoming } from "./decode.ts";
export { instantIn } from "./date.ts";
export { encodeMessage, isSendable, type Outgoing, transactionDate } from "./encode.ts";
export { Sip2Fault, type Sip2FaultCode } from "./fault.ts";
export { Sip2Session } from "./session.ts";
export { Sip2Framing } from "./framing.ts";
export { type FieldName, fieldCodes, type Fixed, type KindCode, kinds } from "./kinds.ts";
export {
  type PatronBlock,
  patronBlocks,
  readPatronStatus,
  writePatronStatus,
} from "./patron-status.ts";
