import type { Profile } from "./profile.ts";
import type { Chooser } from "./random.ts";

/** Longer and shorter forms that publishers' names take in catalogues: [as listed, in full, abbreviated]. */
const forms: Readonly<Record<string, readonly [string, string]>> = {
  Penguin: ["Penguin Books", "Penguin"],
  Knopf: ["Alfred A. Knopf", "Knopf"],
  Doubleday: ["Doubleday & Company", "Doubleday"],
  "Oxford University Press": ["Oxford University Press", "O.U.P."],
  "Cambridge University Press": ["Cambridge University Press", "C.U.P."],
  "Farrar, Straus and Giroux": ["Farrar, Straus and Giroux", "F.S.G."],
  "Faber and Faber": ["Faber and Faber Limited", "Faber"],
  Macmillan: ["Macmillan and Co.", "Macmillan"],
  "Jonathan Cape": ["Jonathan Cape", "Cape"],
  "Victor Gollancz": ["Victor Gollancz Ltd", "Gollancz"],
  Gallimard: ["Éditions Gallimard", "Gallimard"],
  Heinemann: ["William Heinemann", "Heinemann"],
  Methuen: ["Methuen & Co. Ltd", "Methuen"],
  "George Allen & Unwin": ["George Allen & Unwin Ltd", "Allen & Unwin"],
  Bloomsbury: ["Bloomsbury Publishing", "Bloomsbury"],
  Einaudi: ["Giulio Einaudi editore", "Einaudi"],
  Scholastic: ["Scholastic Inc.", "Scholastic"],
  "Hamish Hamilton": ["Hamish Hamilton", "H. Hamilton"],
  "Museum of Modern Art": ["The Museum of Modern Art", "M.O.M.A."],
};

/** The publisher's name as this library writes it. */
export function publisherAs(style: Profile["publisher"], name: string): string {
  if (style === "as-published") return name;
  const [full, short] = forms[name] ?? [name, abbreviated(name)];
  return style === "full" ? full : short;
}

function abbreviated(name: string): string {
  return name
    .replace(/^University of (.+) Press$/, "Univ. of $1 Pr.")
    .replace(/ University Press$/, " U.P.")
    .replace(/ Press$/, "")
    .replace(/ Books$/, "");
}

/** Some cataloguers add the country or state to the place; AACR2 does so when the reader may need it. */
const fuller: Readonly<Record<string, string>> = {
  "New York": "New York, N.Y.",
  London: "London, England",
  Boston: "Boston, Mass.",
  Cambridge: "Cambridge [England]",
  Harmondsworth: "Harmondsworth, Middlesex",
  Reading: "Reading, Mass.",
};

export function placeAs(name: string, choose: Chooser): string {
  return choose.chance("fuller place", 0.2) ? (fuller[name] ?? name) : name;
}
