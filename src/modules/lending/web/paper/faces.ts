import { createRequire } from "node:module";
import type { Face } from "./segments.ts";

type Weight = "normal" | "bold";
const require = createRequire(import.meta.url);

/** The files of the faces; they come with the npm packages of the fonts, under the SIL Open Font License. */
export function faceFiles(): readonly (readonly [name: string, path: string])[] {
  const weights = { normal: 400, bold: 700 } as const;
  const files: (readonly [string, string])[] = [];
  for (const weight of ["normal", "bold"] as const) {
    const file = (font: string, subset: string) =>
      require.resolve(`@fontsource/${font}/files/${font}-${subset}-${weights[weight]}-normal.woff`);
    files.push(
      [faceName("latin", weight), file("atkinson-hyperlegible-next", "latin")],
      [faceName("latin-ext", weight), file("atkinson-hyperlegible-next", "latin-ext")],
      [faceName("arabic", weight), file("noto-naskh-arabic", "arabic")],
    );
  }
  return files;
}

/** The name under which a document knows a face. */
export function faceName(face: Face, weight: Weight): string {
  return `${face === "none" ? "latin" : face}-${weight}`;
}

/** Which characters a face is for, as its package divides it. */
const ranges: readonly (readonly [Face, RegExp])[] = [
  ["arabic", /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/],
  [
    "latin",
    /[\s\u0020-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2010-\u2027\u2030-\u203a\u20ac\u2122\u2212]/,
  ],
  ["latin-ext", /[\u0100-\u02af\u1e00-\u1e9f\u1ef2-\u1eff]/],
];

/** The face that a character is set in. */
export function faceOf(character: string): Face {
  // Marks of direction have done their work when the line is parted; they are not drawn.
  if (/\p{Cf}/u.test(character)) return "latin";
  return ranges.find(([, characters]) => characters.test(character))?.[0] ?? "none";
}

/** Whether every character can be set. */
export function canBeSet(text: string): boolean {
  return [...text].every((character) => faceOf(character) !== "none");
}
