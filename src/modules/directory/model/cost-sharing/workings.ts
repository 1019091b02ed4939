import { z } from "zod";
import { bases } from "./formula.ts";
import type { Share } from "./share-out.ts";

/** How a share came about, kept with it: a share without the library's name, numbers as decimal text. */
export type Workings = Omit<Share, "library">;

const whole = z.string().regex(/^\d+$/).transform(BigInt);
const fraction = z.object({ n: whole, d: whole });
const workings = z.object({
  terms: z.array(
    z.object({
      basis: z.enum(bases),
      weight: whole,
      weights: whole,
      figure: whole,
      figures: whole,
    }),
  ),
  part: fraction,
  before: fraction,
  exact: fraction,
  held: z.enum(["minimum", "maximum"]).nullable(),
  lifted: z.boolean(),
  amount: whole,
});

/** Workings as JSON, in which whole numbers of any size are text. */
export function writeWorkings(share: Share): unknown {
  const kept = { ...share, library: undefined };
  const text = JSON.stringify(kept, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  return JSON.parse(text);
}

export function readWorkings(json: unknown): Workings {
  return workings.parse(json);
}
