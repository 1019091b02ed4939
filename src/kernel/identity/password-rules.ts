import { LONGEST_PASSWORD } from "./password.ts";

export const SHORTEST_PASSWORD = 10;

/** Why a password cannot be taken; each is a message of the account pages. */
export type PasswordFault = "password-short" | "password-long" | "password-guessable";

// What people put first when asked for a password, in the languages of the interface and on keyboards.
const STEMS = new Set(
  `password passwort passwd contrasena contraseña clave secret secreto letmein welcome bienvenido bienvenida
  admin administrator root guest user test demo changeme default login iloveyou teamo tequiero monkey dragon
  football futbol baseball princess princesa sunshine superman batman pokemon starwars master shadow hello hola
  qwerty qwertyuiop qwertz azerty asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qweasd library biblioteca reader librarian
  book books libro libros summer winter spring autumn verano invierno computer internet freedom trustno whatever
  مكتبة كلمةالسر كلمةالمرور السلام احبك`
    .split(/\s+/)
    .filter(Boolean),
);
const ROWS = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/**
 * Tells what is wrong with a new password, or null. Length is what counts (NIST SP 800-63B-4
 * §3.1.1.2): no rules on kinds of characters, but not what is guessed first, nor one's own name.
 */
export function passwordFault(
  password: string,
  known: readonly string[] = [],
): PasswordFault | null {
  if ([...password].length < SHORTEST_PASSWORD) return "password-short";
  if (password.length > LONGEST_PASSWORD) return "password-long";
  return isGuessable(password, known) ? "password-guessable" : null;
}

function isGuessable(password: string, known: readonly string[]): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  if (new Set(plain).size < 5 || isRepetition(plain) || isSequence(plain)) return true;
  const own = known.flatMap((word) => [word, ...word.split(/[\s@.]+/)]).map(bareWord);
  const words = new Set([...STEMS, ...own.filter((word) => word.length >= 4)]);
  return [bareWord(plain), bareWord(unleet(plain))].some((word) => isOnly(word, words));
}

/** Only letters: what is left when years, digits and signs around the word are gone. */
function bareWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, "");
}

function unleet(text: string): string {
  const letters: Record<string, string> = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "@": "a",
    $: "s",
  };
  return text
    .replace(/[^\p{L}@$]+$/u, "")
    .replace(/[013457@$]/g, (letter) => letters[letter] ?? letter);
}

function isOnly(word: string, words: ReadonlySet<string>): boolean {
  if (word.length < 4) return true; // digits and signs alone, or nearly
  if (words.has(word)) return true;
  const half = word.slice(0, word.length / 2);
  return word === half + half && words.has(half);
}

function isRepetition(text: string): boolean {
  return /^(.{1,5})\1+.?$/su.test(text);
}

function isSequence(text: string): boolean {
  return ROWS.some((row) =>
    [row + row, [...row, ...row].reverse().join("")].some((run) => run.includes(text)),
  );
}
