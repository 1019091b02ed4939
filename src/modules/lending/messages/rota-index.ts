import { defineMessages } from "#kernel/i18n";
import { ar } from "./rota-ar.ts";
import { en } from "./rota-en.ts";
import { es } from "./rota-es.ts";

export const rotaMessages = defineMessages({ en, es, ar });
export type RotaKey = keyof typeof en;

export function isRotaKey(key: string): key is RotaKey {
  return Object.hasOwn(en, key);
}
