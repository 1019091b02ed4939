import { mayCoordinateNetwork, mayWorkAt } from "#kernel/access";
import { formatDateTime } from "#kernel/i18n";
import type { AccountPanel, DeskDoor } from "#kernel/manifest";
import { rosterPath } from "../../actions/roster/desk.ts";
import { ownDuties } from "../../actions/roster/read-roster.ts";
import { openRequestsHere } from "../../actions/roster/requests.ts";
import { rosterWords } from "../../messages/roster-index.ts";
import { worksSomewhere } from "../../policy/roster.ts";

/** The roster at a library's desk, with how many ask for cover. */
export const rosterDoor: DeskDoor = {
  href: rosterPath,
  label: (locale) => rosterWords(locale)("roster"),
  may: mayWorkAt,
  waiting: openRequestsHere,
};

/** The way of those who speak for the network to the roster of its desk. */
export const networkRosterDoor: DeskDoor = {
  href: () => rosterPath(null),
  label: (locale) => rosterWords(locale)("network-door"),
  may: mayCoordinateNetwork,
};

const AHEAD = { hours: 24 * 28 } as const;

/** "My shifts" among the panels of "My library", for those who work somewhere. */
export const rosterPanel: AccountPanel = {
  href: "/my/roster",
  label: (locale) => rosterWords(locale)("my-roster"),
  summary: async (ctx) => {
    if (!worksSomewhere(ctx.principal)) return null;
    const start = ctx.clock.now();
    const [next] = await ownDuties(ctx, { start, end: start.add(AHEAD) });
    const t = rosterWords(ctx.locale);
    if (!next) return t("panel-none");
    return t("panel-next", { when: formatDateTime(ctx.locale, next.start, next.shift.zone) });
  },
};
