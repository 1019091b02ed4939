/**
 * Why something is no message: too long, of a kind not spoken here, cut short, or not to be written;
 * or why a question has no answer.
 */
export type Sip2FaultCode = "too-long" | "kind" | "short" | "value" | "no-answer";

export class Sip2Fault extends Error {
  readonly code: Sip2FaultCode;
  constructor(code: Sip2FaultCode, detail = "") {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "Sip2Fault";
    this.code = code;
  }
}
