import type { Canned, CannedText } from "./canned.ts";

type Versioned = Pick<Canned, "language" | "version" | "texts">;

/**
 * A canned answer with a text written, in one language. The first language's text has a new version
 * when it says something else; a translation is stamped with the version that it was made from, so
 * that saving it again, changed or not, says that it was looked at. A translation without words is gone.
 */
export function withText(answer: Versioned, language: string, body: string): Versioned {
  const isFirst = language === answer.language;
  const before = answer.texts.find((text) => text.language === language);
  const version = isFirst && before && before.body !== body ? answer.version + 1 : answer.version;
  const others = answer.texts.filter((text) => text !== before);
  if (body === "" && !isFirst) return { ...answer, texts: others };
  const text: CannedText = { language, body, sourceVersion: version };
  return { ...answer, version, texts: isFirst ? [text, ...others] : [...others, text] };
}

/** Whether a translation says an older text than the first language's now is. */
export function isStale({ version }: Pick<Versioned, "version">, text: CannedText): boolean {
  return text.sourceVersion < version;
}

/** Languages whose translation is behind. */
export function staleLanguages(answer: Versioned): readonly string[] {
  return answer.texts.filter((text) => isStale(answer, text)).map(({ language }) => language);
}

/** Whether the network's answer has changed since a library that has one of its own looked at it. */
export function isBehindSource(
  own: Pick<Canned, "sourceVersion">,
  source: Pick<Canned, "version">,
): boolean {
  return own.sourceVersion !== null && own.sourceVersion < source.version;
}
