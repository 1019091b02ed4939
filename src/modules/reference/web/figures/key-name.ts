import { languageName } from "#kernel/i18n";
import { isDeskKey } from "../../messages/desk-index.ts";
import { isFiguresKey } from "../../messages/figures-index.ts";
import type { Dimension } from "../../model/figures/counts.ts";
import type { Counted } from "./counted.ts";

type Namer = (counted: Counted, key: string) => string;

const NAMERS: Readonly<Record<Dimension, Namer>> = {
  channel: ownWord("channel"),
  level: ownWord("level"),
  language: ({ view }, key) => languageName(view.locale, key),
  queue: ({ figures }, key) => figures.queues.get(key) ?? key,
  read: ({ view }, key) => view.t("read-level", { level: key }),
  kind: ({ view }, key) => {
    const word = `kind-${key}`;
    return isDeskKey(word) ? view.d(word) : key;
  },
};

function ownWord(dimension: "channel" | "level"): Namer {
  return ({ view }, key) => {
    const word = `${dimension}-${key}`;
    return isFiguresKey(word) ? view.t(word) : key;
  };
}

/** A group of a dimension as people call it. */
export function keyName(counted: Counted, dimension: Dimension, key: string | null): string {
  return key === null ? counted.view.t("not-noted") : NAMERS[dimension](counted, key);
}
