import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import { type Period, readPeriod } from "../../model/figures/period.ts";

/** The period that an address asks for; else this month, by the clocks of that zone. */
export function periodOf(c: Context<WebEnv>, timeZone: string): Period {
  const today = c.get("visit").services.clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
  return readPeriod(c.req.query("from") ?? "", c.req.query("to") ?? "", today);
}
