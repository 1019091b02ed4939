import { type DataField, subfield } from "../record.ts";

/** Codes of $7 (UNIMARC Manual, Appendix J) that matter here: Latin script and Japanese kana. */
export const latin = "ba";
export const kana = "dc";
const unknown = "zz";

const foreignLetter = /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;

/**
 * The script of a field: the first two characters of $7. Where that is missing, Latin unless the text
 * has a letter of another script.
 */
export function scriptOf(field: DataField): string {
  const declared = /^[a-z]{2}/.exec(subfield(field, "7") ?? "")?.[0];
  if (declared !== undefined) return declared;
  const foreign = field.subfields.some(
    ({ code, value }) => /[a-z]/.test(code) && foreignLetter.test(value),
  );
  return foreign ? unknown : latin;
}
