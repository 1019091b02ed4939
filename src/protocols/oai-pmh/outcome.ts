import type { OaiError, OaiErrorCode } from "#standards/oaipmh";

/** The content of an answer as XML, or an error condition instead. */
export type Outcome = { readonly xml: string } | { readonly error: OaiError };

export function failed(code: OaiErrorCode, message: string): Outcome {
  return { error: { code, message } };
}
