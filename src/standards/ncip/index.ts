export { decodeNcip } from "./decode.ts";
export { encodeNcip } from "./encode.ts";
export { NcipFault } from "./fault.ts";
export type {
  InitiationHeader,
  NcipMessage,
  NcipProblem,
  NcipRefusal,
  NcipRequest,
  NcipResponse,
  RequestOf,
  ResponseHeader,
  ResponseOf,
} from "./message.ts";
export {
  type GeneralProblem,
  generalProblem,
  type ServiceProblem,
  serviceProblem,
} from "./problem.ts";
export { type ServiceName, services } from "./services.ts";
export type { Pair } from "./shape.ts";
export * as terms from "./terms.ts";
