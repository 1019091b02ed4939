import type { Bench } from "./run-benches.ts";

const begin = (name: string) => `<!-- figures of ${name} -->`;
const end = (name: string) => `<!-- end of ${name} -->`;

/** The document with the figures of one benchmark put between its markers; a section is added where it has none. */
export function withFigures(document: string, { name, title }: Bench, figures: string): string {
  const block = `${begin(name)}\n${figures.trim()}\n${end(name)}`;
  const from = document.indexOf(begin(name));
  const to = document.indexOf(end(name), from);
  if (from < 0 || to < 0) return `${document.trimEnd()}\n\n## ${title}\n\n${block}\n`;
  return document.slice(0, from) + block + document.slice(to + end(name).length);
}
