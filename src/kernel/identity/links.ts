import { sql } from "kysely";
import { Refusal } from "#kernel/access";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { IdentityRefusal } from "./refusals.ts";
import { hashToken, isToken, newToken } from "./token.ts";

export type LinkPurpose = "register" | "reset-password" | "change-email";
export type MailedLink = { readonly person: PersonId | null; readonly detail: unknown };

export const LINK_MINUTES = 30;

/** Makes a link that works once within half an hour; needs system reach. @returns its token. */
export async function makeLink(
  ctx: Ctx,
  purpose: LinkPurpose,
  { person, detail }: MailedLink,
): Promise<string> {
  const token = newToken();
  const now = ctx.clock.now();
  const end = now.add({ minutes: LINK_MINUTES }).toString();
  await sql`insert into mail_link (token_hash, purpose, person_id, detail, created_at, expires_at)
    values (${hashToken(token)}, ${purpose}, ${person}, ${JSON.stringify(detail)}, ${now.toString()}, ${end})`.execute(
    ctx.tx,
  );
  return token;
}

/** Looks at a link without using it up. @throws Refusal("link-expired") when it does not work, or no longer. */
export async function readLink(ctx: Ctx, purpose: LinkPurpose, token: string): Promise<MailedLink> {
  const now = ctx.clock.now().toString();
  return found(
    isToken(token)
      ? await sql<MailedLink>`select person_id as person, detail from mail_link
          where token_hash = ${hashToken(token)} and purpose = ${purpose} and expires_at > ${now}`.execute(
          ctx.tx,
        )
      : null,
  );
}

/** Uses a link up: of several at the same moment one succeeds. @throws Refusal("link-expired") */
export async function takeLink(ctx: Ctx, purpose: LinkPurpose, token: string): Promise<MailedLink> {
  const now = ctx.clock.now().toString();
  return found(
    isToken(token)
      ? await sql<MailedLink>`delete from mail_link
          where token_hash = ${hashToken(token)} and purpose = ${purpose} and expires_at > ${now}
          returning person_id as person, detail`.execute(ctx.tx)
      : null,
  );
}

/** Takes back what was mailed to a person for this purpose. */
export async function dropLinks(ctx: Ctx, purpose: LinkPurpose, person: PersonId): Promise<void> {
  await sql`delete from mail_link where person_id = ${person} and purpose = ${purpose}`.execute(
    ctx.tx,
  );
}

function found(result: { readonly rows: readonly MailedLink[] } | null): MailedLink {
  const [link] = result?.rows ?? [];
  if (!link) throw new Refusal<IdentityRefusal>("link-expired");
  return link;
}
