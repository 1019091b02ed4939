import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accentChroma, HUES } from "./hues.ts";
import { contrast, inGamut, type Oklch } from "./oklch.ts";
import { PAPER } from "./paper.ts";

const css = readFileSync(new URL("../css/tokens.css", import.meta.url), "utf8");
type Mode = "light" | "dark";
const MODES: readonly Mode[] = ["light", "dark"];

/** Reads `--name: light-dark(oklch(…), oklch(…))` as a browser would for one hue. */
function token(name: string, mode: Mode, hue: number): Oklch {
  const line = new RegExp(
    `--${name}:\\s*light-dark\\(\\s*oklch\\(([^;]+?)\\),\\s*oklch\\(([^;]+?)\\)\\s*\\);`,
  ).exec(css);
  const chroma = accentChroma(hue);
  const [l = NaN, c = NaN, h = NaN] = (line?.[mode === "light" ? 1 : 2] ?? "")
    .replace("var(--chroma-dark)", String(chroma.dark))
    .replace("var(--chroma)", String(chroma.light))
    .replace("var(--hue)", String(hue))
    .split(" ")
    .map(Number);
  return { l, c, h };
}

const everywhere = HUES.flatMap((hue) => MODES.map((mode) => ({ hue, mode })));

function lowest(text: string, ground: string): number {
  return Math.min(
    ...everywhere.map(({ hue, mode }) =>
      contrast(token(text, mode, hue), token(ground, mode, hue)),
    ),
  );
}

describe("contrast of the tokens, for all hues, in light and dark", () => {
  it.each([
    ["ink", "paper"],
    ["ink", "sheet"],
    ["ink", "well"],
    ["ink", "accent-wash"],
    ["ink-soft", "paper"],
    ["ink-soft", "sheet"],
    ["ink-soft", "well"],
    ["accent", "paper"],
    ["accent", "sheet"],
    ["accent", "accent-wash"],
    ["accent-strong", "accent-wash"],
    ["on-accent", "accent"],
    ["on-accent", "accent-strong"],
    ...["info", "ok", "warn", "danger"].flatMap((tone) => [
      [tone, `${tone}-wash`],
      [tone, "paper"],
      ["ink", `${tone}-wash`],
    ]),
  ])("%s on %s is enough for body text at level AAA", (text = "", ground = "") => {
    expect(lowest(text, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(["paper", "sheet"])("the edge of a control stands out from %s", (ground) => {
    expect(lowest("line-strong", ground)).toBeGreaterThanOrEqual(3);
  });

  it("keeps every accent within what a screen can show", () => {
    const outside = everywhere.filter(({ hue, mode }) => !inGamut(token("accent", mode, hue)));
    expect(outside).toEqual([]);
  });

  it("tells the browser's own bars the colour of the paper", () => {
    expect(token("paper", "light", 0)).toEqual(PAPER.light);
    expect(token("paper", "dark", 0)).toEqual(PAPER.dark);
  });
});

describe("contrast", () => {
  it("agrees with the figures of WCAG for black, white and mid grey", () => {
    const white = { l: 1, c: 0, h: 0 };
    expect(contrast(white, { l: 0, c: 0, h: 0 })).toBeCloseTo(21, 1);
    // #767676 on white is the well-known 4.54.
    expect(contrast({ l: 0.5659, c: 0, h: 0 }, white)).toBeCloseTo(4.54, 1);
  });
});
