import { toBibtex } from "./bibtex.ts";
import { toCsl } from "./csl.ts";
import type { Reference } from "./reference.ts";
import { toRis } from "./ris.ts";

type ReferenceFormat = {
  readonly type: string;
  readonly write: (references: readonly Reference[]) => string;
};

/** Formats in which references are taken along, by the ending of their address. */
export const referenceFormats = {
  bib: {
    type: "application/x-bibtex; charset=utf-8",
    write: (references) => references.map(toBibtex).join("\n"),
  },
  ris: {
    type: "application/x-research-info-systems; charset=utf-8",
    write: (references) => references.map(toRis).join(""),
  },
  "csl.json": {
    type: "application/vnd.citationstyles.csl+json; charset=utf-8",
    write: (references) => `${JSON.stringify(references.map(toCsl), undefined, 2)}\n`,
  },
} as const satisfies Record<string, ReferenceFormat>;
export type ReferenceEnding = keyof typeof referenceFormats;

/** Whether an ending is one of a reference format. */
export function isReferenceEnding(ending: string): ending is ReferenceEnding {
  return Object.hasOwn(referenceFormats, ending);
}
