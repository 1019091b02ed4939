import { HeatMap } from "#ui";
import { busyHours, HOURS, WEEKDAYS } from "../../model/figures/busy.ts";
import type { Counted } from "./counted.ts";

/** The week by weekday and hour; hours in which readers were missed say so. */
export function BusyMap({ counted: { view, figures } }: { readonly counted: Counted }) {
  const { t, number } = view;
  const busy = busyHours(figures.counts);
  return (
    <HeatMap
      title={t("busy-title")}
      summary={t("busy-summary")}
      corner={t("weekday")}
      rows={WEEKDAYS.map((weekday) => ({ key: String(weekday), heading: view.weekday(weekday) }))}
      columns={HOURS.map((hour) => ({ key: String(hour), heading: number(hour) }))}
      cell={(weekday, hour) => {
        const { asked, missed, heat } = busy(Number(weekday), Number(hour));
        const text = missed === 0 ? number(asked) : t("busy-cell", { asked, missed });
        return { text: asked === 0 ? "" : text, heat };
      }}
    />
  );
}
