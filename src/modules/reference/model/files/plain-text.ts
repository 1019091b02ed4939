/** Controls other than tab, line ends and form feed are in no text. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b\x0e-\x1f\x7f]/;

/** Whether a file that begins so can be read as text: UTF-8 (RFC 3629), cut off anywhere. */
export function isPlainText(start: Uint8Array): boolean {
  try {
    return !CONTROLS.test(new TextDecoder("utf-8", { fatal: true }).decode(start, STARTS));
  } catch {
    return false;
  }
}

/** A letter that is cut at the end is no fault. */
const STARTS = { stream: true } as const;
