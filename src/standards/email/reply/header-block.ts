/** The first label of the block that Outlook and others put before what they quote, and the others, by language. */
const FROM = /^(from|de|von|من)$/i;
const OTHERS =
  /^(sent|date|to|cc|subject|enviado( el)?|fecha|para|asunto|gesendet|datum|an|betreff|envoyé|à|objet|التاريخ|تاريخ الإرسال|تم الإرسال|إلى|نسخة|الموضوع)$/i;

const ORIGINAL_MESSAGE =
  /^-{2,20} ?(original message|mensaje original|ursprüngliche nachricht|message d['’]origine|message original|الرسالة الأصلية) ?-{0,20}$/i;

/** A block is looked for this far; programs put empty lines into it. */
const REACH = 12;
const LONGEST_LINE = 500;

/** Whether at this line begins what is quoted to the end: "-----Original Message-----", or a block of From, Sent, To, Subject. */
export function quotedBlockAt(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? "").trim();
  if (line.length > LONGEST_LINE) return false;
  if (ORIGINAL_MESSAGE.test(line)) return true;
  if (!FROM.test(labelOf(line))) return false;
  let found = 0;
  for (const next of lines.slice(at + 1, at + REACH).map((text) => text.trim())) {
    if (next === "") continue;
    if (!OTHERS.test(labelOf(next))) break;
    found += 1;
  }
  return found >= 2;
}

/** What stands before the colon; some programs print it bold. */
function labelOf(line: string): string {
  const colon = line.indexOf(":");
  if (colon < 1 || colon > 40) return "";
  return line
    .slice(0, colon)
    .replace(/[*\u00a0\u200e\u200f\u202a-\u202e]/g, "")
    .trim();
}
