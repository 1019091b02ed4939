import { fieldValue, fieldValues, type HeaderField } from "./header-field.ts";

/** What a message is, as far as it decides who may be answered by a machine: only `ordinary` mail may. */
export type MailClass = "ordinary" | "automatic" | "bounce" | "complaint";

export type Classified = { readonly class: MailClass; readonly because: string | null };

/** What is asked of a message to tell what it is. */
type Signs = {
  readonly fields: readonly HeaderField[];
  /** MAIL FROM (RFC 5321 §4.1.1.2): empty for the null return path, null where nobody knows. */
  readonly returnPath: string | null;
  /** Parameter `report-type` of a multipart/report (RFC 6522). */
  readonly reportType: string | null;
  /** Whether it came to an address that only stood in an envelope. */
  readonly toEnvelope: boolean;
  /** Whether an address of ours wrote it. */
  readonly fromUs: boolean;
};

/** Tells what a message is, and by which sign. */
export function classifyMail(signs: Signs): Classified {
  const { returnPath, reportType, toEnvelope, fromUs } = signs;
  if (reportType === "feedback-report") return { class: "complaint", because: "feedback-report" };
  if (reportType === "delivery-status") return { class: "bounce", because: "delivery-report" };
  const sign = fromUs ? "own-address" : automaticSign(signs.fields);
  if (sign !== null) return { class: "automatic", because: sign };
  // About half of all bounces are no report: to the address of an envelope, an empty path tells them.
  if (returnPath === "")
    return { class: toEnvelope ? "bounce" : "automatic", because: "null-return-path" };
  // RFC 3834 §4: machines answer the envelope, people the header.
  return toEnvelope
    ? { class: "automatic", because: "envelope-address" }
    : { class: "ordinary", because: null };
}

/** The sign by which a machine says that it wrote this (RFC 3834 §5, RFC 2919, and what mailers did before). */
function automaticSign(fields: readonly HeaderField[]): string | null {
  const word = (name: string) =>
    fieldValue(fields, name)
      ?.split(/[;(\s]/, 1)[0]
      ?.toLowerCase();
  const submitted = fieldValues(fields, "auto-submitted").some((value) => !/^no\b/i.test(value));
  if (submitted) return "auto-submitted";
  if (["bulk", "list", "junk"].includes(word("precedence") ?? "")) return "precedence";
  if (fieldValue(fields, "list-id") !== null) return "list-id";
  const old = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-response-suppress"];
  return old.some((name) => (word(name) ?? "no") !== "no") ? "auto-reply-header" : null;
}
