import { type Library, libraryName } from "#kernel/tenancy";
import { Badge, EmptyState, LinkButton, PageHeader } from "#ui";
import { rosterPath } from "../../actions/roster/desk.ts";
import type { ShownRequest } from "../../actions/roster/requests.ts";
import type { Duty } from "../../model/roster/duty.ts";
import { DutyList } from "./duty-list.tsx";
import { FeedSection, type FeedShown } from "./feed-section.tsx";
import { dayText } from "./request-card.tsx";
import type { RosterPage } from "./roster-page.ts";

export type MyView = Pick<RosterPage, "t" | "locale" | "self" | "now">;

type Props = {
  readonly view: MyView;
  readonly zone: string;
  readonly duties: readonly Duty[];
  readonly requests: readonly ShownRequest[];
  readonly feed: FeedShown;
  readonly libraries: readonly Library[];
  /** Members at which the visitor works. */
  readonly desks: readonly Library[];
};

/** The visitor's shifts at all desks, what they asked, and their calendar. */
export function MyPage(props: Props) {
  const { view, zone, duties, feed } = props;
  const { t } = view;
  const homeOf = homesOf(props.libraries);
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("my-roster")} lead={t("my-lead")} actions={<Desks {...props} />} />
      <section className="stack" aria-labelledby="shifts">
        <h2 id="shifts">{t("my-shifts")}</h2>
        <p className="soft">{t("times-in", { zone })}</p>
        {duties.length === 0 ? (
          <EmptyState icon="calendar" title={t("my-none")} level={3}>
            <p>{t("my-none-text")}</p>
          </EmptyState>
        ) : (
          <DutyList
            view={view}
            zone={zone}
            duties={duties}
            hrefOf={({ shift, date }) => `${homeOf(shift.library)}/shifts/${shift.id}/${date}`}
          />
        )}
      </section>
      <Requests {...props} />
      <FeedSection
        view={view}
        title={t("feed-own")}
        action="/my/roster/feed"
        feed={feed}
        file={{ href: "/my/roster/shifts.ics", label: t("download-own") }}
      />
    </div>
  );
}

function Desks({ view, desks }: Props) {
  const { t, locale } = view;
  return (
    <>
      {desks.slice(0, 3).map((library) => (
        <LinkButton key={library.id} href={rosterPath(library)}>
          {t("roster-of", { desk: libraryName(library, locale) })}
        </LinkButton>
      ))}
      <LinkButton href={rosterPath(null)}>{t("network-door")}</LinkButton>
    </>
  );
}

function Requests({ view, requests, zone, libraries }: Props) {
  const { t } = view;
  const homeOf = homesOf(libraries);
  if (requests.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="requests">
      <h2 id="requests">{t("my-requests")}</h2>
      <ul className="roster-people">
        {requests.map(({ request, shift }) => (
          <li key={request.id} className="cluster">
            <a href={`${homeOf(request.library)}/requests`}>
              {t(`asks-${request.kind}`, { who: whoAsks(view, request) })}
            </a>
            <span>{dayText(view, shift, request.date, zone)}</span>
            <Badge>{t(`state-${request.state}`)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whoAsks({ t, self }: MyView, { person, name }: ShownRequest["request"]): string {
  return person === self ? t("you") : (name ?? t("somebody"));
}

function homesOf(libraries: readonly Library[]): (library: Library["id"] | null) => string {
  return (library) => rosterPath(libraries.find(({ id }) => id === library) ?? null);
}
