import { mayAdministerLibrary } from "#kernel/access";
import { ERASURE_DAYS, eraseDue, identityPrivacy, identityRefusals } from "#kernel/identity";
import {
  deliverNotices,
  NOTICES_DELIVER,
  NOTICES_PUSH,
  noticesPrivacy,
  pushNotices,
} from "#kernel/notices";
import {
  clearMailFiles,
  deliverMail,
  MAIL_CLEAR,
  MAIL_DELIVER,
  MAIL_READ,
  mailListener,
  mailPrivacy,
  readMailFor,
} from "#kernel/mail";
import { type DeedWords, handles, type ModuleManifest, type RefusalWords } from "#kernel/manifest";
import type { PrivacyHandler } from "#kernel/privacy";
import { auditedPeople } from "./actions/audited-people.ts";
import { ROLE_CHANGED } from "./actions/role-news.ts";
import { isKey, words } from "./messages/index.ts";
import { noticesPanel } from "./web/notices/panel.ts";
import { accountRoutes } from "./web/routes.ts";

const refusals: RefusalWords = {
  status: { ...identityRefusals, "stop-unknown": 410 },
  words: (locale) => (code, values) => (isKey(code) ? words(locale)(code, values) : code),
};

const deeds: DeedWords = (locale) => (action) => {
  const key = `deed-${action}`;
  return isKey(key) ? words(locale)(key) : null;
};

/**
 * The pages of a person, and the duties of the kernel parts beneath them: delivery of mail and notices,
 * the taking of mail, export, erasure, retention. It shows and erases what the other modules keep, so it is made from their
 * manifests (docs/adr/0003-account-module.md).
 */
export function accountModule(others: readonly ModuleManifest[]): ModuleManifest {
  const panels = [noticesPanel, ...others.flatMap(({ account = [] }) => account)];
  const own = [ROLE_CHANGED];
  const kinds = [...others.flatMap(({ notices = [] }) => notices), ...own];
  const mailboxes = others.flatMap(({ mailboxes: taking = [] }) => taking);
  // Identity last: what others keep may hang on the person.
  const kernelParts = [noticesPrivacy, mailPrivacy, identityPrivacy];
  const handlers = [...others.flatMap(({ privacy }) => privacy ?? []), ...kernelParts];
  return {
    name: "account",
    routes: accountRoutes({ panels, handlers, kinds }),
    jobs: [
      handles(MAIL_DELIVER, deliverMail),
      handles(MAIL_READ, readMailFor(mailboxes)),
      handles(MAIL_CLEAR, clearMailFiles),
      handles(NOTICES_DELIVER, deliverNotices(kinds)),
      handles(NOTICES_PUSH, pushNotices(kinds)),
    ],
    notices: own,
    listeners: [mailListener(mailboxes)],
    desk: [
      {
        href: ({ code }) => `/desk/${code}/people`,
        label: (locale) => words(locale)("people"),
        may: mayAdministerLibrary,
      },
    ],
    refusals,
    deeds,
    audited: auditedPeople,
    privacy: privacyOf(kernelParts, handlers),
  };
}

/** The kernel parts' retention, and the erasures that are due: of a person, everywhere. */
function privacyOf(
  parts: readonly PrivacyHandler[],
  handlers: readonly PrivacyHandler[],
): PrivacyHandler {
  return {
    module: "account",
    exportPerson: async () => ({}),
    erasePerson: async () => undefined,
    retention: [
      ...parts.flatMap(({ retention = [] }) => retention),
      {
        name: "kept-erasure",
        days: ERASURE_DAYS,
        expire: (ctx, before) => eraseDue(ctx, before, handlers),
      },
    ],
  };
}
