const declarationLength = 200;

/** XML in UTF-16 begins with a byte order mark, or with "<" and a zero byte. */
// oxlint-disable-next-line no-control-regex -- zero bytes are what is sought
const utf16 = /^(?:\xff\xfe|\xfe\xff|\x00|<\x00)/;

const declaration = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/;

/**
 * The encoding a document declares, in small letters; "utf-8" where it declares none.
 * @returns nothing while the declaration is not yet complete.
 */
export function declaredEncoding(bytes: Buffer, atEnd: boolean): string | undefined {
  const start = bytes.toString("latin1", 0, declarationLength);
  if (start.length < 2 && !atEnd) return undefined;
  if (utf16.test(start)) return "utf-16";
  const head = start.replace(/^ï»¿/, "").trimStart();
  if (!"<?xml".startsWith(head.slice(0, 5))) return "utf-8";
  const complete = atEnd || head.includes("?>") || start.length === declarationLength;
  return complete ? named(declaration.exec(head)?.[1] ?? "utf-8") : undefined;
}

function named(encoding: string): string {
  return encoding.toLowerCase().replace(/^utf8$/, "utf-8");
}

/** Decoders for encodings in which markup looks as in ASCII; UTF-8 has a way of its own. */
const readable = /^(?:us-ascii|iso-8859-\d+|windows-\d+|koi8-[ru]|gbk|gb18030|big5|euc-(?:jp|kr))$/;

export function decoderFor(encoding: string): TextDecoder | undefined {
  return readable.test(encoding) ? new TextDecoder(encoding) : undefined;
}
