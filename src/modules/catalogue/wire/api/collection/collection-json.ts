import { z } from "zod";
import type { HolderCounts } from "../../../actions/collection/count-holders.ts";
import type { KindCounts } from "../../../actions/collection/count-kinds.ts";
import type { Overlap } from "../../../model/collection/overlap.ts";
import { titleSummary } from "../title-json.ts";

const counts = {
  titles: z.int(),
  alone: z.int().meta({ description: "Held by one library only" }),
  single: z.int().meta({ description: "Of which the whole network knows a single copy" }),
};
const kind = z.object({ value: z.string(), ...counts });
const share = z.number().min(0).max(1);

/** A part of the collection in numbers. */
const holdings = z.object({
  ...counts,
  spread: z
    .array(z.object({ holders: z.int(), titles: z.int() }))
    .meta({ description: "How many titles are held by how many libraries" }),
  libraries: z.array(z.object({ library: z.string(), ...counts })),
});

const kinds = z.object({
  form: z.array(kind),
  language: z.array(kind),
  decade: z.array(kind),
  class: z.array(kind),
  subject: z.array(kind).meta({ description: "The most frequent headings" }),
});

const overlap = z.object({
  libraries: z.array(z.object({ library: z.string(), titles: z.int() })),
  pairs: z.array(
    z.object({
      first: z.string(),
      second: z.string(),
      both: z.int().meta({ description: "Titles that both hold" }),
      shareOfFirst: share.meta({ description: "Their share of the first library's titles" }),
      shareOfSecond: share.meta({ description: "Their share of the second library's titles" }),
    }),
  ),
});

const heldTitles = z.object({
  total: z.int().meta({ description: "Exact number of titles" }),
  page: z.int(),
  titles: z.array(titleSummary),
});

/** The schemas by the names under which the description of the API has them. */
export const collectionSchemas = {
  Holdings: holdings,
  Kinds: kinds,
  Overlap: overlap,
  HeldTitles: heldTitles,
} as const;

export function holdingsOf({
  libraries,
  spread,
  ...whole
}: HolderCounts): z.output<typeof holdings> {
  return {
    ...whole,
    spread: [...spread],
    libraries: libraries.map(({ code, ...one }) => ({ library: code, ...one })),
  };
}

export function kindsOf(counted: KindCounts): z.output<typeof kinds> {
  const { form, language, decade, class: classes, subject } = counted;
  return {
    form: [...form],
    language: [...language],
    decade: [...decade],
    class: [...classes],
    subject: [...subject],
  };
}

export function overlapJson({ libraries, pairs }: Overlap): z.output<typeof overlap> {
  return {
    libraries: libraries.map(({ code, titles }) => ({ library: code, titles })),
    pairs: [...pairs],
  };
}
