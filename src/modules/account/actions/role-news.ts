import { z } from "zod";
import type { Role } from "#kernel/access";
import { grantRole, libraryRoles, revokeRole } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import { defineNotice, notify } from "#kernel/notices";
import type { Ctx, Library } from "#kernel/tenancy";
import { words } from "../messages/index.ts";
import { noticeWords } from "../messages/notices-index.ts";

/** Somebody gave a person a role at a library, or took it. */
export const ROLE_CHANGED = defineNotice({
  name: "account.role-changed",
  params: z.object({ role: z.enum(libraryRoles), change: z.enum(["given", "taken"]) }),
  words: (locale) => {
    const t = noticeWords(locale);
    return {
      label: t("role-label"),
      outline: t("role-outline"),
      // Whose role it is, the notice says by the library in whose name it is told.
      title: ({ role, change }) =>
        t(`role-${change}-title`, { role: words(locale)(`role-${role}`) }),
      text: ({ change }) => t(`role-${change}-text`),
    };
  },
});

type LibraryRole = (typeof libraryRoles)[number];
export type Change = { readonly library: Library; readonly role: LibraryRole };

/** Gives a person a role at a library, and tells them. @throws Refusal as `grantRole` */
export async function giveRole(ctx: Ctx, person: PersonId, change: Change): Promise<void> {
  await grantRole(ctx, person, grantOf(change));
  await tell(ctx, person, change, "given");
}

/** Takes a role from a person, and tells them. @throws Refusal as `revokeRole` */
export async function takeRole(ctx: Ctx, person: PersonId, change: Change): Promise<void> {
  await revokeRole(ctx, person, grantOf(change));
  await tell(ctx, person, change, "taken");
}

function grantOf({ library, role }: Change): { role: Role; library: string } {
  return { role, library: library.id };
}

/** What one does to oneself one knows. */
async function tell(
  ctx: Ctx,
  person: PersonId,
  { library, role }: Change,
  change: "given" | "taken",
): Promise<void> {
  if (ctx.principal.kind === "person" && ctx.principal.id === person) return;
  await notify(ctx, {
    kind: ROLE_CHANGED,
    person,
    library: library.id,
    subjectKey: `account:role:${library.id}:${role}`,
    href: "/my",
    params: { role, change },
  });
}
