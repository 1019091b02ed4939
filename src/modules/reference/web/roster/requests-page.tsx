import { EmptyState } from "#ui";
import type { RosterColleague } from "../../actions/roster/colleagues.ts";
import type { ShownRequest } from "../../actions/roster/requests.ts";
import type { Duty } from "../../model/roster/duty.ts";
import { RequestCard } from "./request-card.tsx";
import { RosterFrame } from "./roster-frame.tsx";
import type { RosterPage } from "./roster-page.ts";

type Props = {
  readonly view: RosterPage;
  readonly requests: readonly ShownRequest[];
  readonly zone: string;
  /** Duties of the visitor that can be offered. */
  readonly own: readonly Duty[];
  readonly colleagues: readonly RosterColleague[];
  readonly again: { readonly request: string; readonly fault: string } | null;
};

/** What colleagues ask of each other: open requests first. */
export function RequestsPage({ view, requests, again, ...rest }: Props) {
  const { t } = view;
  return (
    <RosterFrame view={view} part="requests" title={t("part-requests")}>
      <p className="soft">{t("times-in", { zone: rest.zone })}</p>
      {requests.length === 0 && (
        <EmptyState icon="people" title={t("requests-empty")}>
          <p>{t("requests-empty-text")}</p>
        </EmptyState>
      )}
      {requests.map((shown) => (
        <RequestCard
          key={shown.request.id}
          view={view}
          shown={shown}
          fault={again?.request === shown.request.id ? again.fault : null}
          {...rest}
        />
      ))}
    </RosterFrame>
  );
}
