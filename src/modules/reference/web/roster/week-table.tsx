import { formatClock } from "#kernel/i18n";
import { type Heat, heatOf } from "../../model/roster/heat.ts";
import type { Duty } from "../../model/roster/duty.ts";
import { peopleText } from "./duty-list.tsx";
import type { RosterPage } from "./roster-page.ts";
import { hourName, shortDay } from "./times.ts";
import type { Week } from "./week.ts";

type Props = { readonly view: RosterPage; readonly week: Week };

/** Who is there in each hour of each day. Shown where there is room for seven days; the list below says the same. */
export function WeekTable({ view, week }: Props) {
  const { t, locale } = view;
  const days = Array.from({ length: 7 }, (_, day) => week.first.add({ days: day }));
  // What was missing is past mending.
  const gaps = week.forecast.gaps.filter(({ end }) => Temporal.Instant.compare(end, view.now) > 0);
  const missing = heatOf(week.forecast.promised, gaps, week.zone);
  const there = dutiesByHour(week);
  const hours = hoursShown(missing, there);
  return (
    <table className="roster-week">
      <caption className="visually-hidden">{t("people")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("hour")}</th>
          {days.map((day) => (
            <th key={day.toString()} scope="col">
              {shortDay(locale, day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row">{hourName(locale, hour)}</th>
            {days.map((day) => (
              <HourCell
                key={day.toString()}
                view={view}
                zone={week.zone}
                duties={there.get(`${day.toString()} ${hour}`) ?? []}
                missing={missing.get(day.toString())?.get(hour) ?? null}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = {
  readonly view: RosterPage;
  readonly zone: string;
  readonly duties: readonly Duty[];
  /** Null: not promised. */
  readonly missing: number | null;
};

function HourCell({ view, zone, duties, missing }: CellProps) {
  const { t } = view;
  const mark = missing === null ? "off" : missing > 0 ? "gap" : "kept";
  return (
    <td className={`roster-hour roster-${mark}`}>
      {duties.map((duty) => (
        <HourEntry key={`${duty.shift.id} ${duty.date}`} view={view} zone={zone} duty={duty} />
      ))}
      {mark === "gap" && duties.every((duty) => duty.people.length > 0) && (
        <span className="roster-missing">{t("more-needed", { count: missing ?? 0 })}</span>
      )}
      {missing === null && duties.length === 0 && (
        <span className="visually-hidden">{t("not-promised")}</span>
      )}
    </td>
  );
}

/** Those who are there, with the time where the shift begins or ends within the hour. */
function HourEntry({
  view,
  zone,
  duty,
}: {
  readonly view: RosterPage;
  readonly zone: string;
  readonly duty: Duty;
}) {
  const { home, locale } = view;
  const starts = formatClock(locale, duty.start, zone);
  return (
    <a href={`${home}/shifts/${duty.shift.id}/${duty.date}`} className="roster-entry">
      {peopleText(view, duty)}
      <span className="visually-hidden">, {starts}</span>
    </a>
  );
}

/** Duties under each hour of each day that they touch. */
function dutiesByHour({ duties, zone, span }: Week): ReadonlyMap<string, readonly Duty[]> {
  const byHour = new Map<string, Duty[]>();
  for (const duty of duties) {
    const cells = heatOf([duty], [], zone);
    for (const [day, hours] of cells)
      for (const hour of hours.keys()) {
        const key = `${day} ${hour}`;
        byHour.set(key, [...(byHour.get(key) ?? []), duty]);
      }
  }
  const first = span.start.toZonedDateTimeISO(zone).toPlainDate().toString();
  return new Map([...byHour].filter(([key]) => key >= first));
}

/** From the first hour with anything to the last. */
function hoursShown(missing: Heat, there: ReadonlyMap<string, readonly Duty[]>): readonly number[] {
  const promised = [...missing.values()].flatMap((row) => [...row.keys()]);
  const worked = [...there.keys()].map((key) => Number(key.split(" ")[1]));
  const all = [...promised, ...worked];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
