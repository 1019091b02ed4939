/** Why a signature does not count. */
export type SignatureFaultCode =
  | "malformed"
  | "unsupported"
  | "not-covered"
  | "too-old"
  | "not-yet"
  | "expired"
  | "wrong"
  | "digest";

/** A signature that does not count; the code is for words, the message for the log. */
export class SignatureFault extends Error {
  readonly code: SignatureFaultCode;
  constructor(code: SignatureFaultCode, detail = "") {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "SignatureFault";
    this.code = code;
  }
}
