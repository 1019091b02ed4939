import type { Action, ErrorType, Reason } from "./codes.ts";
import type { ErrorData, Header, Message } from "./message.ts";

/** What could be read of a message, so that it can be answered. */
export type Legible = {
  /** Which message it is; null when not even that can be told. */
  readonly kind: Message["kind"] | null;
  readonly header: Partial<Header>;
  readonly reason?: Reason;
  readonly action?: Action;
};

/** A place of a document that is not as the standard wants it; `value` names the element. */
export class ElementFault extends Error {
  readonly error: ErrorData;
  constructor(type: ErrorType, at: string, found = "") {
    const value = found === "" ? at : `${at}: ${found.trim().slice(0, 100)}`;
    super(`${type}: ${value}`);
    this.name = "ElementFault";
    this.error = { type, value };
  }
}

/** A document that is not taken in: the error the standard has for it, and what could be read all the same. */
export class DecodeFault extends Error {
  readonly error: ErrorData;
  readonly legible: Legible;
  /** Whether it was XML at all. */
  readonly wellFormed: boolean;
  constructor(error: ErrorData, legible: Legible, wellFormed: boolean) {
    super(`${error.type}: ${error.value ?? ""}`);
    this.name = "DecodeFault";
    this.error = error;
    this.legible = legible;
    this.wellFormed = wellFormed;
  }
}
