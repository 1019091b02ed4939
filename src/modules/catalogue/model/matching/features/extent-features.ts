import type { Prepared } from "../prepared.ts";
import { common, shares } from "../similarity.ts";
import { difference } from "./name-features.ts";

export type ExtentFeatures = {
  /** Difference of the highest page numbers; NaN where not both state one. */
  readonly pages: number;
  /** The same as a share of the larger. */
  readonly pagesShare: number;
  /** The smaller highest page number: few pages are no sign of anything. */
  readonly pagesLeast: number;
  /** Share of the numbers of both extents that stand in both; NaN where one has none. */
  readonly extentOverall: number;
  /** Share of the shorter extent's numbers that stand in the longer; NaN where one has none. */
  readonly extentWithin: number;
  /** Counted in volumes: 1 both, 0 neither, 0.5 one. */
  readonly volumes: number;
  /** Difference of the heights in centimetres; NaN where not both are stated. */
  readonly height: number;
};

export function extentFeatures(a: Prepared, b: Prepared): ExtentFeatures {
  const [one, other] = [a.profile, b.profile];
  const pages = difference(one.pages, other.pages);
  const most = Math.max(one.pages ?? 0, other.pages ?? 0);
  return {
    pages,
    pagesShare: pages / Math.max(1, most),
    pagesLeast: Math.min(one.pages ?? NaN, other.pages ?? NaN),
    ...numbers(new Set(one.extent), new Set(other.extent)),
    volumes: (Number(one.volumes) + Number(other.volumes)) / 2,
    height: difference(one.height, other.height),
  };
}

function numbers(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
): Pick<ExtentFeatures, "extentOverall" | "extentWithin"> {
  if (a.size === 0 || b.size === 0) return { extentOverall: NaN, extentWithin: NaN };
  const { within, overall } = shares(common(a, b), a.size, b.size);
  return { extentOverall: overall, extentWithin: within };
}
