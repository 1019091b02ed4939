import { gzipSync } from "node:zlib";
import type { Ask } from "./page-ask.ts";

/** Bytes, as they are and as they go over the wire to a browser that takes gzip. */
export type Weight = {
  readonly files: number;
  readonly bytes: number;
  readonly gzipped: number;
};

export type PageWeight = {
  readonly html: Weight;
  readonly css: Weight;
  readonly javaScript: Weight;
};

/** What a browser loads for a page: itself, its style sheets, its scripts and what they import. */
export async function weigh(ask: Ask, path: string): Promise<PageWeight> {
  const html = await ask(path);
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(([tag]) =>
    attribute(tag, "href"),
  );
  const scripts = [...html.matchAll(/<script[^>]+src="[^>]*>/g)].map(([tag]) =>
    attribute(tag, "src"),
  );
  return {
    html: weightOf([html]),
    css: weightOf(await Promise.all(styles.map((address) => ask(address)))),
    javaScript: weightOf(await withImports(ask, scripts)),
  };
}

const attribute = (tag: string, name: string) =>
  new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** The modules and all that they import at once; what is imported on demand is not loaded with the page. */
async function withImports(ask: Ask, scripts: readonly string[]): Promise<string[]> {
  const known = new Map<string, string>();
  const waiting = [...scripts];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (known.has(address)) continue;
    const source = await ask(address);
    known.set(address, source);
    for (const [, name = ""] of source.matchAll(/\b(?:import|from)\s*"([^"]+)"/g))
      waiting.push(new URL(name, `http://localhost${address}`).pathname);
  }
  return [...known.values()];
}

function weightOf(texts: readonly string[]): Weight {
  const sum = (of: (text: string) => number) => texts.reduce((total, text) => total + of(text), 0);
  return {
    files: texts.length,
    bytes: sum((text) => Buffer.byteLength(text)),
    gzipped: sum((text) => gzipSync(text, { level: 9 }).length),
  };
}
