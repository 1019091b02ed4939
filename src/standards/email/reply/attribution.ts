/** How mail programs begin the line that names whom they quote, and the verb in it, by language. */
const ATTRIBUTIONS: readonly (readonly [begin: RegExp, verb: RegExp])[] = [
  [/^on /i, / wrote ?:/i],
  [/^el /i, / escribió ?:/i],
  [/^am /i, / schrieb /i],
  [/^le /i, / a écrit ?:/i],
  [/^(في|بتاريخ) /, / (كتب|كتابة)/],
  [/^il /i, / ha scritto ?:/i],
  [/^em /i, / escreveu ?:/i],
  [/^op /i, / schreef /i],
];

/** The same with the name first: "Ada Lovelace <ada@e.example> wrote:". */
const NAME_FIRST = /<[^<>\s]+@[^<>\s]+>.* (wrote|escribió|schrieb|a écrit|كتب)/i;

const LONGEST = 400;
/** Mail programs fold the line where it gets too long. */
const MOST_LINES = 3;

/** How many lines from `at` on are the one that names whom is quoted ("On 3 May, Ada wrote:"); 0: none is. */
export function attributionAt(lines: readonly string[], at: number): number {
  let joined = "";
  for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count += 1) {
    const line = plain(lines[at + count - 1] ?? "");
    if (line === "" || joined.length + line.length > LONGEST) return 0;
    joined = joined === "" ? line : `${joined} ${line}`;
    if (isAttribution(joined)) return count;
  }
  return 0;
}

/**
 * Whether such a line says so exactly whom and when it quotes that no person wrote it: then what
 * follows is quoted even without a mark.
 */
export function isCertain(lines: readonly string[]): boolean {
  const text = lines.join(" ");
  return /[^\s@<>]@[^\s@<>]/.test(text) && /\d{1,2}[:.]\d{2}/.test(text) && /\d{4}/.test(text);
}

function isAttribution(text: string): boolean {
  if (!/[:：]$/.test(text)) return false;
  return (
    NAME_FIRST.test(text) ||
    ATTRIBUTIONS.some(([begin, verb]) => begin.test(text) && verb.test(text))
  );
}

/** Without the marks of direction that programs put around names in Arabic text, and hard spaces. */
function plain(line: string): string {
  return line
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
