import { expect, it } from "vitest";
import type { Role } from "#kernel/access";
import { locales } from "#kernel/i18n";
import { trailWords } from "../../directory/messages/trail-index.ts";
import { words } from "./index.ts";

const roles = [
  "reader",
  "staff",
  "library-administrator",
  "network-coordinator",
  "operator",
] as const satisfies readonly Role[];

it.each(locales)("roles are called in the audit as everywhere (%s)", (locale) => {
  for (const role of roles)
    expect(trailWords(locale)(`value-role-${role}`)).toBe(words(locale)(`role-${role}`));
});
