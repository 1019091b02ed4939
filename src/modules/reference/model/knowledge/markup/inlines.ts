import type { Inline } from "./nodes.ts";
import { safeHref } from "./safe-href.ts";

const MARKS = new RegExp(
  [
    String.raw`\\(?<escaped>[\\\x60*_\[\]()<>#.>+-])`,
    String.raw`\x60(?<code>[^\x60]+)\x60`,
    String.raw`\[(?<label>[^[\]]{1,300})\]\((?<href>[^()\s]{1,2000})\)`,
    String.raw`\*\*(?=\S)(?<strong>(?:(?!\*\*).){1,1000})(?<=\S)\*\*`,
    String.raw`\*(?=[^\s*])(?<star>[^*]{1,1000})(?<=\S)\*`,
    String.raw`(?<![\p{L}\p{N}])_(?=[^\s_])(?<line>[^_]{1,1000})(?<=\S)_(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?<bare>https?:\/\/[^\s<>()[\]*\x60"]{0,1999}[^\s<>()[\]*\x60"'.,;:!?])`,
  ].join("|"),
  "gsu",
);
/** Marks within marks within marks are still writing; beyond that it is an attack on the stack. */
const DEEPEST = 5;

type Where = { readonly depth: number; readonly inLink: boolean };

/** The words of a line with its marks: `**strong**`, `*emphasis*`, `code` in backticks, `[label](address)`. */
export function parseInlines(
  text: string,
  where: Where = { depth: 0, inLink: false },
): readonly Inline[] {
  const nodes: Inline[] = [];
  let end = 0;
  for (const match of where.depth > DEEPEST ? [] : text.matchAll(MARKS)) {
    const node = nodeOf(match.groups ?? {}, where);
    if (!node) continue;
    pushText(nodes, text.slice(end, match.index));
    if (node.kind === "text") pushText(nodes, node.text);
    else nodes.push(node);
    end = match.index + match[0].length;
  }
  pushText(nodes, text.slice(end));
  return nodes;
}

/** Null where the marks mean nothing, and stay as they were typed. */
function nodeOf(marked: Readonly<Record<string, string | undefined>>, where: Where): Inline | null {
  const { escaped, code, strong, bare, href, label } = marked;
  const emphasis = marked["star"] ?? marked["line"];
  const within = { ...where, depth: where.depth + 1 };
  if (escaped !== undefined) return { kind: "text", text: escaped };
  if (code !== undefined) return { kind: "code", text: code };
  if (strong !== undefined) return { kind: "strong", of: parseInlines(strong, within) };
  if (emphasis !== undefined) return { kind: "emphasis", of: parseInlines(emphasis, within) };
  return linkTo(href ?? bare ?? "", label ?? bare ?? "", within);
}

/** A link within a link would be none; an address that leads nowhere good is text. */
function linkTo(href: string, label: string, where: Where): Inline | null {
  const safe = where.inLink ? null : safeHref(href);
  if (safe === null) return null;
  return { kind: "link", href: safe, of: parseInlines(label, { ...where, inLink: true }) };
}

function pushText(nodes: Inline[], text: string): void {
  if (text === "") return;
  const last = nodes.at(-1);
  if (last?.kind === "text") nodes[nodes.length - 1] = { kind: "text", text: last.text + text };
  else nodes.push({ kind: "text", text });
}
