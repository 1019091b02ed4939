import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { packagedBrowser } from "./packaged-browser.ts";

/** How a reader sees the pages: script on or off, screen, language, light or dark. */
export type Look = {
  readonly javaScript?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: "en" | "es" | "ar";
  readonly dark?: boolean;
};

// Not the package's own arguments: they run everything in one process and switch off the same-origin
// rules that the journeys are to prove.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * A real Chromium: the one inside the npm package, which needs nothing on the machine, or the one
 * that COMMONSHELF_CHROMIUM names.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env["COMMONSHELF_CHROMIUM"];
  const executablePath = own && existsSync(own) ? own : await packagedBrowser();
  return chromium.launch({ executablePath, args: ARGUMENTS, headless: true });
}

/** A fresh profile with the given look; cookies of one test are not seen by another. */
export function look(
  browser: Browser,
  baseURL: string,
  wanted: Look = {},
): Promise<BrowserContext> {
  const { javaScript = true, width = 1280, height = 900, locale = "en", dark = false } = wanted;
  return browser.newContext({
    baseURL,
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    locale,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
}
