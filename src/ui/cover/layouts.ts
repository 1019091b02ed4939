import { type Setting, setText } from "./letters.ts";
import { element, rect } from "./markup.ts";
import { splitGraphemes, textDirection } from "./measure.ts";
import type { CoverPalette } from "./palette.ts";
import type { Pattern } from "./patterns/pattern.ts";
import type { Random } from "./seed.ts";

/** Width and height of every cover, in its own units (2 : 3). */
export const COVER_SIZE = { width: 200, height: 300 } as const;
const { width: W, height: H } = COVER_SIZE;

export interface Design {
  readonly title: string;
  readonly author: string;
  readonly colours: CoverPalette;
  readonly pattern: Pattern;
  readonly random: Random;
}

/** Arranges words and picture on the ground. */
export type Layout = (design: Design) => string;

const TITLE_SIZES = [38, 33, 29, 26, 23, 20.5, 18, 16, 14, 12.5];
const AUTHOR_SIZES = [14, 13, 12, 11];

function title(
  text: string,
  place: Pick<Setting, "x" | "y" | "width" | "height" | "align" | "fill" | "stand">,
): string {
  return setText(text, { ...place, sizes: TITLE_SIZES, leading: 1.18, face: "serif" });
}

function author(
  text: string,
  place: Pick<Setting, "x" | "y" | "width" | "height" | "align" | "fill" | "stand">,
): string {
  return setText(text, { ...place, sizes: AUTHOR_SIZES, leading: 1.25, face: "sans" });
}

function picture(design: Design, x: number, y: number, width: number, height: number): string {
  const { colours, random } = design;
  return element(
    "svg",
    { x, y, width, height, overflow: "hidden" },
    design.pattern({ width, height, colours, random }) || " ",
  );
}

/** Picture above, words below, set from the edge where reading starts. */
const pictureAbove: Layout = (design) => {
  const ink = design.colours.ink;
  return (
    picture(design, 0, 0, W, 138) +
    rect(0, 138, W, 2, { fill: ink }) +
    title(design.title, { x: 16, y: 150, width: W - 32, height: 104, align: "start", fill: ink }) +
    author(design.author, {
      x: 16,
      y: 254,
      width: W - 32,
      height: 34,
      align: "start",
      fill: ink,
      stand: "bottom",
    })
  );
};

/** Words above, picture standing on the foot. */
const pictureBelow: Layout = (design) => {
  const ink = design.colours.ink;
  return (
    title(design.title, { x: 16, y: 20, width: W - 32, height: 104, align: "start", fill: ink }) +
    author(design.author, { x: 16, y: 126, width: W - 32, height: 32, align: "start", fill: ink }) +
    picture(design, 0, 166, W, 134)
  );
};

/** Cloth with a pasted label. */
const label: Layout = (design) => {
  const { label: paper, labelInk } = design.colours;
  return (
    picture(design, 0, 0, W, H) +
    rect(22, 44, W - 44, 156, { fill: paper }) +
    rect(27, 49, W - 54, 146, { fill: "none", stroke: labelInk, "stroke-width": 1 }) +
    title(design.title, {
      x: 36,
      y: 58,
      width: W - 72,
      height: 92,
      align: "middle",
      fill: labelInk,
      stand: "middle",
    }) +
    rect(W / 2 - 14, 154, 28, 1, { fill: labelInk }) +
    author(design.author, {
      x: 36,
      y: 158,
      width: W - 72,
      height: 32,
      align: "middle",
      fill: labelInk,
      stand: "middle",
    })
  );
};

/** A double rule and a small picture in the middle. */
const framed: Layout = (design) => {
  const { ink, tint } = design.colours;
  return (
    rect(10, 10, W - 20, H - 20, { fill: "none", stroke: ink, "stroke-width": 1.5 }) +
    rect(15, 15, W - 30, H - 30, { fill: "none", stroke: tint, "stroke-width": 1 }) +
    title(design.title, {
      x: 28,
      y: 30,
      width: W - 56,
      height: 112,
      align: "middle",
      fill: ink,
      stand: "middle",
    }) +
    picture(design, 58, 154, 84, 74) +
    author(design.author, {
      x: 28,
      y: 238,
      width: W - 56,
      height: 36,
      align: "middle",
      fill: ink,
      stand: "middle",
    })
  );
};

/** The first letter, as large as the cover, behind the words. */
const initial: Layout = (design) => {
  const { ink, tint, spark } = design.colours;
  const letter =
    splitGraphemes(design.title.replace(/^[^\p{L}\p{N}]+/u, ""))[0]?.toUpperCase() ?? "";
  const rtl = textDirection(design.title) === "rtl";
  return (
    setText(letter, {
      x: rtl ? 70 : -6,
      y: -36,
      width: 136,
      height: 250,
      sizes: [230],
      leading: 1,
      align: "start",
      face: "serif",
      fill: tint,
      weight: 700,
    }) +
    rect(rtl ? W - 52 : 16, 160, 36, 4, { fill: spark }) +
    title(design.title, { x: 16, y: 172, width: W - 32, height: 84, align: "start", fill: ink }) +
    author(design.author, {
      x: 16,
      y: 258,
      width: W - 32,
      height: 30,
      align: "start",
      fill: ink,
      stand: "bottom",
    })
  );
};

/** The layouts, each with the ground that suits it. */
export const LAYOUTS = [
  { draw: pictureAbove, kind: "pale" },
  { draw: pictureAbove, kind: "deep" },
  { draw: pictureBelow, kind: "deep" },
  { draw: pictureBelow, kind: "pale" },
  { draw: label, kind: "deep" },
  { draw: framed, kind: "pale" },
  { draw: initial, kind: "deep" },
] as const satisfies readonly { readonly draw: Layout; readonly kind: "deep" | "pale" }[];
