import { prepare } from "../prepared.ts";
import type { Profile } from "../profile.ts";
import { type ContextFeatures, contextFeatures } from "./context-features.ts";
import { type ExtentFeatures, extentFeatures } from "./extent-features.ts";
import { type ImprintFeatures, imprintFeatures } from "./imprint-features.ts";
import { type NameFeatures, nameFeatures } from "./name-features.ts";
import { type TitleFeatures, titleFeatures } from "./title-features.ts";

/** How two records compare, in numbers; NaN where one of them says nothing. */
export type Features = TitleFeatures &
  NameFeatures &
  ImprintFeatures &
  ExtentFeatures &
  ContextFeatures;

/** Compares two records; the same in either order. */
export function featuresOf(left: Profile, right: Profile): Features {
  const a = prepare(left);
  const b = prepare(right);
  return {
    ...titleFeatures(a, b),
    ...nameFeatures(a, b),
    ...imprintFeatures(a, b),
    ...extentFeatures(a, b),
    ...contextFeatures(a, b),
  };
}
