export {
  type Datestamp,
  type Granularity,
  granularityText,
  readDatestamp,
  writeDatestamp,
} from "./datestamp.ts";
export { type OaiError, type OaiErrorCode } from "./error.ts";
export { namespaceOf, type OaiIdentifier, readIdentifier, writeIdentifier } from "./identifier.ts";
export {
  type ListVerb,
  type OaiRequest,
  readRequest,
  type ReadRequest,
  type Selection,
  type Verb,
} from "./request.ts";
export * from "./response.ts";
export { type ListPlace, readToken, writeToken } from "./token.ts";
export {
  AnswerFault,
  type AnswerFaultCode,
  type FoundIdentity,
  type FoundRecord,
  type FoundToken,
  type OaiAnswer,
} from "./client/answer.ts";
export { type Question, questionAddress } from "./client/ask.ts";
export { readAnswer } from "./client/read-answer.ts";
