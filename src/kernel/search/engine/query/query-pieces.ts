/** A stretch of what was typed into a search field. */
export type Piece = {
  readonly text: string;
  readonly kind: "words" | "phrase" | "begins" | "exact";
  readonly negative: boolean;
  readonly prefix: boolean;
};

/** What is longer is cut before it is read. */
const LONGEST_TEXT = 10_000;
const QUOTES = /[\u201C-\u201F\u00AB\u00BB\u300C-\u300F\uFF02]/gu;
/** Between Hebrew letters a double quote belongs to the word. */
const GERSHAYIM = /(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu;
const PIECE = /(?<minus>-)?"(?<phrase>[^"]*)(?:"|$)|(?<chunk>[^\s"]+)/gu;

function toPiece(groups: Readonly<Record<string, string | undefined>>): Piece {
  const phrase = groups["phrase"];
  if (phrase !== undefined) {
    return { text: phrase, kind: "phrase", negative: groups["minus"] !== undefined, prefix: false };
  }
  const chunk = groups["chunk"] ?? "";
  return {
    text: chunk,
    kind: "words",
    negative: /^-+[^-]/.test(chunk),
    prefix: /[^*]\*+$/.test(chunk),
  };
}

/** Plain words next to each other are read together: "J. R. R." is one name. */
function isPlain(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === "words" && !piece.negative && !piece.prefix;
}

/** Splits a search text at its quotation marks, minus signs and asterisks; an open quote ends with the text. */
export function splitQuery(text: string): Piece[] {
  const plainQuotes = text.slice(0, LONGEST_TEXT).replace(GERSHAYIM, "\u05F4").replace(QUOTES, '"');
  const pieces: Piece[] = [];
  for (const match of plainQuotes.matchAll(PIECE)) {
    const piece = toPiece(match.groups ?? {});
    const before = pieces.at(-1);
    if (before !== undefined && isPlain(before) && isPlain(piece)) {
      pieces[pieces.length - 1] = { ...before, text: `${before.text} ${piece.text}` };
    } else pieces.push(piece);
  }
  return pieces;
}
