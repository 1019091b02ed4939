import { element, escapeXml } from "./markup.ts";
import { textDirection } from "./measure.ts";
import { type Box, fitText } from "./wrap.ts";

const SERIF =
  "'Literata Variable', Literata, Georgia, 'Noto Serif', 'Noto Naskh Arabic', 'Noto Serif CJK SC', 'Songti SC', serif";
const SANS =
  "'Atkinson Hyperlegible Next Variable', 'Noto Sans', 'Segoe UI', 'Noto Sans Arabic', 'Noto Sans CJK SC', sans-serif";

export interface Setting extends Box {
  readonly x: number;
  readonly y: number;
  readonly align: "start" | "middle";
  readonly face: "serif" | "sans";
  readonly fill: string;
  /** Where the lines stand in the box; default `top`. */
  readonly stand?: "top" | "middle" | "bottom";
  readonly weight?: number;
}

const SLACK = { top: 0, middle: 0.5, bottom: 1 } as const;

/** Sets a text into its box, in its own direction. */
export function setText(text: string, setting: Setting): string {
  const { x, y, width, height, align, leading, fill, face } = setting;
  if (text.trim() === "") return "";
  const { lines, size } = fitText(text, setting);
  const direction = textDirection(text);
  const anchor = align === "middle" ? x + width / 2 : direction === "rtl" ? x + width : x;
  const first =
    y +
    (height - lines.length * size * leading) * SLACK[setting.stand ?? "top"] +
    size * (leading / 2 + 0.36);
  const spans = lines.map((line, index) =>
    element("tspan", { x: anchor, y: first + index * size * leading }, escapeXml(line)),
  );
  return element(
    "text",
    {
      "font-family": face === "serif" ? SERIF : SANS,
      "font-size": size,
      "font-weight": setting.weight ?? (face === "serif" ? 600 : 400),
      "text-anchor": align,
      direction: direction === "rtl" ? "rtl" : undefined,
      fill,
    },
    spans.join(""),
  );
}
