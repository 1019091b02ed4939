import { formatList } from "#kernel/i18n";
import { Badge } from "#ui";
import { type Duty, isThere, openPlaces } from "../../model/roster/duty.ts";
import type { RosterPage } from "./roster-page.ts";
import { dayOf, longDay, spanTime } from "./times.ts";

type Props = {
  readonly view: Pick<RosterPage, "t" | "locale" | "self" | "now">;
  readonly duties: readonly Duty[];
  readonly zone: string;
  /** The page of one duty. */
  readonly hrefOf: (duty: Duty) => string;
};

/** Duties by day, those of the visitor first. */
export function DutyList({ view, duties, zone, hrefOf }: Props) {
  const byDay = Map.groupBy(duties, ({ start }) => dayOf(start, zone).toString());
  return (
    <div className="roster-days">
      {[...byDay].map(([day, all]) => (
        <section key={day} className="roster-day">
          <h3>{longDay(view.locale, Temporal.PlainDate.from(day))}</h3>
          <ul>
            {mineFirst(all, view).map((duty) => (
              <DutyLine
                key={`${duty.shift.id} ${duty.date}`}
                view={view}
                duty={duty}
                zone={zone}
                href={hrefOf(duty)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type LineProps = Pick<Props, "view" | "zone"> & { readonly duty: Duty; readonly href: string };

function DutyLine({ view, duty, zone, href }: LineProps) {
  const { t, self, now } = view;
  const isOver = Temporal.Instant.compare(duty.end, now) <= 0;
  const missing = isOver ? 0 : openPlaces(duty);
  const isMine = isThere(duty, self);
  return (
    <li className={isMine ? "roster-mine" : undefined}>
      <a href={href}>{spanTime(view, duty, zone)}</a>
      {duty.shift.note && <span className="soft"> {duty.shift.note}</span>}
      <span className="roster-who">{peopleText(view, duty)}</span>
      {missing > 0 && (
        <Badge tone="warn" icon="warning">
          {t("more-needed", { count: missing })}
        </Badge>
      )}
    </li>
  );
}

/** Who is there, the visitor first. */
export function peopleText(
  { t, self, locale }: Pick<RosterPage, "t" | "self" | "locale">,
  { people }: Duty,
): string {
  const others = formatList(
    locale,
    people.filter(({ person }) => person !== self).map(({ name }) => name ?? t("somebody")),
  );
  if (!isThere({ people }, self)) return others || t("nobody-yet");
  return others === "" ? t("you") : t("you-and", { others });
}

function mineFirst(duties: readonly Duty[], { self }: Props["view"]): readonly Duty[] {
  const isMine = (duty: Duty) => (isThere(duty, self) ? 0 : 1);
  return duties.toSorted((a, b) => isMine(a) - isMine(b));
}
