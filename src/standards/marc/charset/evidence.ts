/**
 * What speaks for sets with marks before letters (above 0), and what for Windows-1252 (below 0), in
 * text whose bytes are written as characters of the same number. The first rule that fits decides.
 */
export type Evidence = readonly (readonly [pattern: RegExp, weight: number])[];

/** Nothing else explains it. */
export const strong = 3;

/**
 * A letter with marks: the letter before or "#" where there is none, the first mark, the letter, and the
 * two letters that follow, or "#". In Windows-1252 the mark is a letter of its own. Only pairs stand here that are
 * letters of some language in both readings: "É r" is "ř", and "ér".
 */
export const markedInAnsel: Evidence = [
  // "éC" is in no language of the West.
  [/^..[A-Z]/, strong],
  // à á: ù stands at the end of words in French and Italian, "áu" within.
  [/^.\xe1[iu][^#]/, -1],
  // â: Polish and Croatian words end in ć, ń, ś, ź.
  [/^.\xe2[b-df-hj-np-tv-xz]#/, strong],
  [/^[b-df-hj-np-tv-xz]\xe2[b-df-hj-np-tv-xz]/i, -1],
  [/^.\xe2[b-df-hj-np-tv-xz]/, 1],
  // ã: "ão", "ães" end words in Portuguese; ô and ê stand within.
  [/^.\xe3[eo][#s]/, -1],
  // ä: ñ stands between vowels; German has "än" and "äu", Finnish "äi" and "äy".
  [/^[aeiouy]\xe4n[aeiouy#]/i, strong],
  [/^#\xe4n[aeiouy#]/, 1],
  [/^.\xe4n/, -strong],
  [/^.\xe4[iuvy]/, -1],
  // å, æ: ğ follows a vowel.
  [/^.\xe5g/, -1],
  [/^[^aeiouy]\xe6g/i, -1],
  // è: ẗ and the like are in no language, "èt" is in French.
  [/^.\xe8t/, -strong],
  [/^.\xe8[hwx]/, -1],
  // é: ď, ľ, ť like the end of words; French has "ét" and "éd" within, and "ée" at the end.
  [/^.\xe9[dlt]#/, 2],
  [/^.\xe9[dt]/, -2],
  [/^.\xe9l/, -1],
  [/^.\xe9e[#ns]/, -1],
  [/^.\xe9e/, 1],
  // č, ň, ř, š, ž between consonants have no vowel to be spoken with; some follow a consonant at ease.
  [/^[b-df-hj-np-tv-xz]\xe9[cnrsz][b-df-hj-np-tv-xz#]/i, -2],
  [/^[bdhkptv]\xe9r/i, 0],
  [/^[djklmnprtv]\xe9[csz]/i, 0],
  [/^[b-df-hj-np-tv-xz]\xe9/i, -2],
  [/^#\xe9n/, -1],
  [/^#\xe9/, 0],
  [/^.\xe9[cnrsz]/, 1],
  // ð: ç, ş, ţ are common; Icelandic has ð before others.
  [/^.\xf0[^cst]/, 0],
  // ñ: ą and ę follow a consonant, or i.
  [/^[aeou]\xf1[ae]/i, -2],
  [/^i\xf1[ae]/i, 0],
  // ö: ḵ, ḻ, ṉ, ṟ follow a vowel.
  [/^[b-df-hj-np-tv-xz]\xf6.[b-df-hj-np-tv-xz#]/i, -2],
  [/^[^aeiouy]\xf6/i, -1],
  [/^.\xf6/, 1],
];

/** The grave of MARC-8 was also typed for an apostrophe: "can`t", "dream`s", "livin`". */
export const apostrophes: Evidence = [
  [/^n\xe1t#|^.\xe1(?:ll|[rv]e)#/i, strong],
  [/^.\xe1(?:[dmst]#|-)/, 0],
];

/** Languages (MARC codes) in which é, á or ñ is so common that it settles what is doubtful. */
export const accented: ReadonlySet<string> = new Set(["cat", "fre", "glg", "ita", "por", "spa"]);

/** Marks of romanisations that stand on letters for which Unicode has no character of their own. */
export const marksOnAnything = /^.[\xef\xf2\xf3\xf4\xf6][A-Za-z]/;

/** Letters and signs of ANSEL, with what stands around them. */
export const signsOfAnsel: Evidence = [
  // Both halves of a mark over two letters.
  [/\xeb..?\xec|\xfa..?\xfb/g, strong],
  [/[\x88\x89\x8d]/g, strong],
  // Ligatures and letters with strokes stand beside other letters: Łódź, søn, Đorđe.
  [/\xa1[\xe0-\xfe]?[a-z]/g, strong],
  [
    /[A-Za-z][\xa2-\xa6\xac\xad\xb1-\xb6\xb8\xbc\xbd]|[\xa2-\xa6\xac\xad\xb1-\xb6\xb8\xbc\xbd][A-Za-z]/g,
    strong,
  ],
  [/[a-z]\xba[a-z]/g, strong],
  [/l\xb7l/g, -strong],
  // Soft and hard sign, alif and ayn.
  [/[A-Za-z][\xa7\xae\xb0]|[A-Zac-km-z]\xb7|[\xae\xb0][A-Za-z]/g, strong],
  // ß within a word, where "Ç" would be a capital; at the beginning of one it is that capital.
  [/[a-z]\xc7/g, strong],
  [/(?<![a-z])\xc7[a-z]/g, -2],
  [/(?<![0-9])[\xc0-\xc4\xc8][a-z]/g, -2],
  // The degree sign follows a number, "À" begins a title or what stands behind a full stop.
  // oxlint-disable-next-line no-control-regex -- the delimiter of subfields
  [/(?<=\x1f.|[.:/] )\xc0 [a-z]/g, -2],
  // "más" is Spanish, "ma`s" nothing; no word begins with dč, dš, nč, nš or rš, but "déc", "dés" and so on.
  [/(?<![A-Za-z])m\xe1s(?![A-Za-z])/g, -1],
  // oxlint-disable-next-line no-control-regex -- the delimiter of subfields
  [/(?<=\x1f.|[^A-Za-z\x80-\xff])(?:[Dd]\xe9[cs]|[Nn]\xe9[cs]|[Rr]\xe9s)[a-z]/g, -1],
  // ¿ and ¡ open what "?" and "!" end.
  [/\xc5[A-Za-z\xe0-\xfe](?=\P{Cc}{0,200}\?)|\xc6[A-Za-z\xe0-\xfe](?=\P{Cc}{0,200}!)/gu, 2],
  [/[\xc5\xc6][a-z](?!\P{Cc}{0,200}[?!])/gu, -2],
];

/** Letters of ISO 5426, with what stands around them: capitals do not stand within words. */
export const signsOfIso5426: Evidence = [
  [/[a-z][\xe0-\xef](?=[a-z])/g, -strong],
  [/[a-z][\xe0-\xef](?![A-Za-z])/g, -strong],
  [/[aeiou]\xf1[aeo]/g, -2],
  [/[\xf3\xf6\xfc]/g, -2],
];
