import { handles, type ModuleManifest, namedBy } from "#kernel/manifest";
import { PURGE_COPIES } from "./actions/copies/purge.ts";
import { ISSUE_STATEMENTS } from "./actions/ledger/statements.ts";
import { lendingNotices } from "./actions/notices.ts";
import { lendingPrivacy } from "./actions/privacy.ts";
import { OWN_SYSTEM_CALL, OWN_SYSTEM_OVERDUE } from "./actions/own-system/jobs.ts";
import { REMIND_DUE } from "./actions/reader/remind-due.ts";
import { refusalStatus } from "./errors.ts";
import { deskJobs, deskTimetable } from "./jobs/desk.ts";
import { issueStatements } from "./jobs/issue-statements.ts";
import { purgeCopies } from "./jobs/purge-copies.ts";
import { callOwnSystem, resumeCalls } from "./jobs/own-system.ts";
import { remind } from "./jobs/remind-due.ts";
import { wireJobs, wireTimetable } from "./jobs/wire.ts";
import { caseWords, isCaseKey } from "./messages/desk-case-index.ts";
import { isKey, words } from "./messages/index.ts";
import { isMoneyKey, moneyMessages } from "./messages/money-index.ts";
import { isOwnSystemKey, ownSystemWords } from "./messages/own-system-index.ts";
import { isWireKey, wireWords } from "./messages/wire-index.ts";
import { deskDoor } from "./web/desk/door.ts";
import { isSettingsKey, settingsWords } from "./messages/settings-index.ts";
import { filesNamed } from "./store/copies/named-files.ts";
import { requestsPanel } from "./web/reader/panel.ts";
import { requestCard } from "./web/reader/request-card.ts";
import { requestOffers } from "./web/reader/title-offers.ts";
import { routes } from "./web/routes.ts";
import { networkDoor } from "./web/worth/network-door.ts";

/** From click to loan: what one library borrows from another. */
export const manifest: ModuleManifest = {
  name: "lending",
  routes,
  desk: [deskDoor, networkDoor],
  uploads: /^\/desk\/[^/]+\/lending\/supplies\/[^/]+\/copy$/,
  files: namedBy(filesNamed),
  systems: ["/iso18626"],
  crawlers: { keepOut: ["/copies/"] },
  notices: [...lendingNotices],
  titleOffers: requestOffers,
  cards: [requestCard],
  account: [requestsPanel],
  privacy: lendingPrivacy,
  jobs: [
    handles(ISSUE_STATEMENTS, issueStatements),
    handles(OWN_SYSTEM_CALL, callOwnSystem),
    handles(OWN_SYSTEM_OVERDUE, resumeCalls),
    handles(PURGE_COPIES, purgeCopies),
    handles(REMIND_DUE, remind),
    ...wireJobs,
    ...deskJobs,
  ],
  timetable: [
    { pattern: "17 3 1 * *", job: ISSUE_STATEMENTS.name },
    { pattern: "* * * * *", job: OWN_SYSTEM_OVERDUE.name },
    { pattern: "11 * * * *", job: PURGE_COPIES.name },
    { pattern: "5 * * * *", job: REMIND_DUE.name },
    ...wireTimetable,
    ...deskTimetable,
  ],
  deeds: (locale) => (action) => {
    const key = `deed-${action}`;
    if (isMoneyKey(key)) return moneyMessages(locale)(key);
    if (isCaseKey(key)) return caseWords(locale)(key);
    if (isWireKey(key)) return wireWords(locale)(key);
    if (isSettingsKey(key)) return settingsWords(locale)(key);
    return isOwnSystemKey(key) ? ownSystemWords(locale)(key) : null;
  },
  refusals: {
    status: refusalStatus,
    words: (locale) => (code, values) => (isKey(code) ? words(locale)(code, values) : code),
  },
};
