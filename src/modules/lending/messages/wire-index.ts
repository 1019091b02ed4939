import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./wire-ar.ts";
import { en } from "./wire-en.ts";
import { es } from "./wire-es.ts";

/** Conversations with other systems. */
export const wireWords = defineMessages({ en, es, ar });
export type WireKey = keyof typeof en;

export function isWireKey(key: string): key is WireKey {
  return Object.hasOwn(en, key);
}

/** Why a message did not arrive, as it is kept (`unreachable`, `http-503`), in words. */
export function faultWords(words: Words<WireKey>, fault: string): string {
  const key = `fault-${fault}`;
  if (isWireKey(key)) return words(key);
  const status = /^http-(\d+)$/.exec(fault)?.[1];
  return status ? words("fault-http", { status }) : fault;
}

/** What happened with a caller, by its code. */
export function troubleWords(words: Words<WireKey>, code: string): string {
  const key = `trouble-${code}`;
  return isWireKey(key) ? words(key) : code;
}
