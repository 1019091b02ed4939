import { handles, type ModuleManifest } from "#kernel/manifest";
import { ISSUE_STATEMENTS } from "./actions/ledger/statements.ts";
import { lendingNotices } from "./actions/notices.ts";
import { lendingPrivacy } from "./actions/privacy.ts";
import { refusalStatus } from "./errors.ts";
import { issueStatements } from "./jobs/issue-statements.ts";
import { isKey, words } from "./messages/index.ts";
import { routes } from "./web/routes.ts";

/** From click to loan: what one library borrows from another. */
export const manifest: ModuleManifest = {
  name: "lending",
  routes,
  jobs: [handles(ISSUE_STATEMENTS, issueStatements)],
  timetable: [{ pattern: "17 3 1 * *", job: ISSUE_STATEMENTS.name }],
  notices: [...lendingNotices],
  privacy: lendingPrivacy,
  refusals: {
    status: refusalStatus,
    words: (locale) => (code, values) => (isKey(code) ? words(locale)(code, values) : code),
  },
};
