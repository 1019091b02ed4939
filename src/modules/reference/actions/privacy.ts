import type { PrivacyHandler } from "#kernel/privacy";
import { cannedPrivacy } from "./canned/privacy.ts";
import { knowledgePrivacy } from "./knowledge/privacy.ts";
import { inquiryPrivacy } from "./privacy/inquiry-privacy.ts";
import { rosterPrivacy } from "./roster/privacy.ts";

/** Each area of the module knows what it keeps of people. */
const parts: readonly Omit<PrivacyHandler, "module">[] = [
  inquiryPrivacy,
  knowledgePrivacy,
  rosterPrivacy,
  cannedPrivacy,
];

/** All that the reference desk keeps of a person, and for how long. */
export const referencePrivacy: PrivacyHandler = {
  module: "reference",
  exportPerson: async (ctx, person) => {
    const found = [];
    for (const { exportPerson } of parts) found.push(await exportPerson(ctx, person));
    return Object.assign({}, ...found) as Readonly<Record<string, unknown>>;
  },
  erasePerson: async (ctx, person) => {
    for (const { erasePerson } of parts) await erasePerson(ctx, person);
  },
  kept: (locale) => parts.flatMap(({ kept }) => kept?.(locale) ?? []),
  retention: parts.flatMap(({ retention = [] }) => retention),
};
