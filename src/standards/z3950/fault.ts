/** Why bytes are refused. */
export type Z3950FaultCode =
  /** Longer than the reader takes. */
  | "too-large"
  /** Nested deeper than the reader follows. */
  | "too-deep"
  /** Of more parts than the reader keeps. */
  | "too-many-parts"
  /** Not an encoding by X.690. */
  | "malformed"
  /** Sound BER, but not what the ASN.1 of Z39.50 has in this place. */
  | "unexpected";

/** The one error that reading throws, whatever the bytes are. */
export class Z3950Fault extends Error {
  readonly code: Z3950FaultCode;

  constructor(code: Z3950FaultCode, message: string) {
    super(message);
    this.name = "Z3950Fault";
    this.code = code;
  }
}
