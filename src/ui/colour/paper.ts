import { type Oklch, toHex } from "./oklch.ts";

/** The paper of tokens.css, for the browser's own bars; a test keeps the two equal. */
export const PAPER: Readonly<Record<"light" | "dark", Oklch>> = {
  light: { l: 0.982, c: 0.008, h: 85 },
  dark: { l: 0.195, c: 0.01, h: 70 },
};

/** The paper colour as `#rrggbb`. */
export function paperColour(theme: "light" | "dark"): string {
  return toHex(PAPER[theme]);
}
