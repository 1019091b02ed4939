const declarationLength = 200;

const declaration = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/;

/** How a document is written. */
export interface XmlEncoding {
  /** As WHATWG names it; undefined where it cannot be read. */
  readonly name: string | undefined;
  /** What the document declares, in small letters. */
  readonly declared: string;
}

/** One that can be read. */
export type ReadableEncoding = XmlEncoding & { readonly name: string };

const utf8 = "utf-8";

/**
 * The encoding of a document: UTF-16 where its first bytes are (XML 1.0, appendix F), else what it
 * declares, else UTF-8.
 * @returns nothing while the declaration is not yet complete.
 */
export function encodingOf(bytes: Buffer, atEnd: boolean): XmlEncoding | undefined {
  const start = bytes.toString("latin1", 0, declarationLength);
  if (start.length < 2 && !atEnd) return undefined;
  const wide = utf16(start);
  if (wide) return { name: wide, declared: wide };
  const head = start.replace(/^ï»¿/, "").trimStart();
  if (!"<?xml".startsWith(head.slice(0, 5))) return { name: utf8, declared: utf8 };
  const complete = atEnd || head.includes("?>") || start.length === declarationLength;
  if (!complete) return undefined;
  const declared = (declaration.exec(head)?.[1] ?? utf8).toLowerCase();
  return { name: readable(declared), declared };
}

/** XML in UTF-16 begins with a byte order mark, or with "<" and a zero byte. */
function utf16(start: string): "utf-16le" | "utf-16be" | undefined {
  if (/^(?:\xff\xfe|<\0)/.test(start)) return "utf-16le";
  return /^(?:\xfe\xff|\0)/.test(start) ? "utf-16be" : undefined;
}

/**
 * The encoding that a label means, where markup looks in it as in ASCII. In ISO-2022-JP bytes of "<" are
 * parts of other characters. A declaration that can be read is not in UTF-16, whatever it says.
 */
function readable(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding.startsWith("utf-16")) return utf8;
    return encoding === "iso-2022-jp" ? undefined : encoding;
  } catch {
    return undefined;
  }
}
