import type { Span } from "#modules/directory";
import type { Duty } from "../../model/roster/duty.ts";
import type { Forecast } from "../../model/roster/forecast.ts";

/** A week of a desk, as the clocks of a zone show it. */
export type Week = {
  readonly zone: string;
  readonly first: Temporal.PlainDate;
  readonly span: Span;
  readonly duties: readonly Duty[];
  readonly forecast: Forecast;
};
