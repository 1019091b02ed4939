const LONGEST = 120;

/** Names of devices on Windows, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name of an attachment as it may be shown and saved: no folders, no controls, nothing that turns
 * the direction of writing (so that `exe.fdp` does not read as a PDF), none that hides.
 * @returns `attachment-3` and the like, with the number given, where nothing is left
 */
export function safeFileName(name: string | null | undefined, number: number): string {
  const last = (name ?? "").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const short = shortened(plain);
  if (short === "") return `attachment-${number}`;
  return DEVICE.test(short) ? `_${short}` : short;
}

/** Cut in its middle, because the ending says what it is. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  const stem = letters.slice(0, LONGEST - [...ending].length).join("");
  return `${stem.replace(/[. ]+$/, "")}${ending}`;
}
