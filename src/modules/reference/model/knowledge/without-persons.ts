/**
 * Takes out of a text what tells of a person, before an answer to one becomes an answer for all. What is taken
 * out leaves `[…]`, so that whoever edits the draft sees where. Too much is taken rather than too little.
 */
export function withoutPersons(text: string, names: readonly string[] = []): string {
  let rest = text.normalize("NFC");
  rest = rest.replaceAll(ADDRESS, withoutSecrets);
  for (const pattern of PATTERNS) rest = rest.replaceAll(pattern, GONE);
  for (const name of names.map((one) => one.normalize("NFC").trim()).filter((one) => one !== ""))
    rest = rest.replaceAll(nameIn(name), GONE);
  return rest.replaceAll(SEVERAL, GONE);
}

const GONE = "[…]";
const SEVERAL = /\[…\](?:[ ,]*\[…\])+/g;

const PATTERNS = [
  // E-mail addresses, also of other scripts (RFC 6531), and with spaces or words about the sign.
  /[\p{L}\p{M}\p{N}._%+'-]+(?:@|\s@\s|\s?[([]\s?at\s?[)\]]\s?)[\p{L}\p{M}\p{N}.-]+(?:\.|\s?[([]\s?dot\s?[)\]]\s?)[\p{L}\p{M}]{2,}/giu,
  // Barcodes and borrower numbers with letters before the figures.
  /(?<![\p{L}\p{N}])\p{L}{1,4}-?\p{Nd}{5,}(?![\p{L}\p{N}])/gu,
  // Cards, telephones, accounts, dates of birth: six figures and more, whatever stands between them. A date
  // of eight figures goes with them; a year, a price or a room does not.
  /(?<![\p{L}\p{N}])[+(]?\p{Nd}(?:[\s./()\u2010-\u2015-]{0,2}\p{Nd}){5,}(?![\p{L}\p{N}])/gu,
];

const ADDRESS = /https?:\/\/[^\s<>()[\]"]+/gi;
/** Long words of letters and figures open something. */
const SECRET = /^(?=.*\p{Nd})[\w~.%=+-]{16,}$/u;

/** An address keeps its way; what follows, a name before the host and what looks like a key go. */
function withoutSecrets(typed: string): string {
  const url = URL.parse(typed);
  if (!url) return GONE;
  const hasKeys =
    url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "";
  if (!hasKeys && !url.pathname.split("/").some((part) => SECRET.test(part))) return typed;
  const kept = url.pathname.split("/").map((part) => (SECRET.test(part) ? GONE : part));
  return `${url.protocol}//${url.host}${kept.join("/")}`;
}

/** A name as a whole word, in any case; in scripts without spaces wherever it stands. */
function nameIn(name: string): RegExp {
  const literal = RegExp.escape(name).replaceAll(/(?:\\x20|\s)+/g, String.raw`\s+`);
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
  return unspaced.test(name)
    ? new RegExp(literal, "giu")
    : new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${literal}(?![\p{L}\p{M}\p{N}])`, "giu");
}
