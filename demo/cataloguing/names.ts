const eastAsian = new Set(["chi", "jpn", "kor"]);

/**
 * A heading in the order of a title page: "Tolstoy, Leo" becomes "Leo Tolstoy"; Chinese, Japanese
 * and Korean names keep their order.
 */
export function naturalOrder(name: string, language: string): string {
  const plain = name.replace(/\s*\([^)]*\)/g, "");
  const [family, given] = plain.split(/\s*[,،]\s*/, 2);
  if (given === undefined || family === undefined) return plain;
  return eastAsian.has(language) ? `${family} ${given}` : `${given} ${family}`;
}

const roleWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  eng: {
    translator: "translated by",
    editor: "edited by",
    illustrator: "illustrated by",
    narrator: "read by",
    director: "directed by",
    composer: "music by",
    lyricist: "words by",
  },
  spa: {
    translator: "traducción de",
    editor: "edición de",
    illustrator: "ilustraciones de",
    director: "dirección,",
  },
  fre: {
    translator: "traduit par",
    editor: "édité par",
    illustrator: "illustré par",
    director: "réalisation,",
  },
  ger: {
    translator: "übersetzt von",
    editor: "herausgegeben von",
    illustrator: "illustriert von",
    director: "Regie,",
  },
};

/** How the title page of a book in this language presents the person: "translated by Edith Grossman". */
export function presented(name: string, role: string, language: string): string {
  const words = roleWords[language]?.[role];
  const natural = naturalOrder(name, language);
  return words ? `${words} ${natural}` : natural;
}

/** The relator terms of RDA (appendix I) for the roles in the data files. */
export function relator(role: string): string {
  return role === "director" ? "film director" : role;
}

const bodies =
  /\b(Library of|Real Academia|Museo|Organization|Association|Society|Institution|Collective|Survey|Fund|Bank|University|Collaboration|Philharmonic|Ensemble|Club|Beatles|Furry Animals|Ar Log)\b/;

const inverted = /[,،]|^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/** Whether a heading is a body or a person, and its first indicator: forename 0, surname 1, body 2. */
export function headingType(name: string): { corporate: boolean; indicator: "0" | "1" | "2" } {
  if (inverted.test(name)) return { corporate: false, indicator: "1" };
  const corporate = bodies.test(name);
  return { corporate, indicator: corporate ? "2" : "0" };
}
