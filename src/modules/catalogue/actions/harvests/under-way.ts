import type { HarvestSource } from "../../model/harvests/source.ts";
import type { Harvest } from "../../store/harvests.ts";
import type { Import } from "../../store/imports.ts";

/** A harvest as a run finds it. */
export type HarvestUnderWay = {
  readonly delivery: Import;
  readonly harvest: Harvest;
  readonly source: HarvestSource;
};
