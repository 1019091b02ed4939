import { sql } from "kysely";
import { z } from "zod";
import { Refusal } from "#kernel/access";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { readAddress } from "./address.ts";
import { countTries, MAIL_ACCOUNT } from "./attempts.ts";
import { dropLinks, LINK_MINUTES, makeLink, takeLink } from "./links.ts";
import { write, writeToFormerAddress } from "./mails.ts";
import { type Person, personById, personByKey } from "./person.ts";
import type { IdentityRefusal } from "./refusals.ts";
import type { Asked } from "./registration.ts";

const wish = z.object({ email: z.string() });

/**
 * Mails a link to the new address; the account keeps the old one until it is confirmed. Where the
 * new address has an account of its own nothing is sent, and nothing is told. Needs system reach.
 * @throws InvalidInput when it is no address
 */
export async function askToChangeEmail(ctx: Ctx, id: PersonId, email: string): Promise<Asked> {
  const address = readAddress(email);
  const wait = await countTries(ctx, [[MAIL_ACCOUNT, id]]);
  if (wait > 0) return { kind: "wait", seconds: wait };
  const { locale } = await existing(ctx, id);
  if (await personByKey(ctx, address.key)) return { kind: "asked" };
  const token = await makeLink(ctx, "change-email", {
    person: id,
    detail: { email: address.email },
  });
  const values = { minutes: LINK_MINUTES };
  const path = `/my/profile/address/${token}`;
  await write(ctx, "change-email", { to: address.email, locale, person: id, path, values });
  return { kind: "asked" };
}

/**
 * Makes the confirmed address the account's, and tells the former one; needs system reach.
 * @throws Refusal("link-expired"), also when the link is another person's
 */
export async function confirmEmail(ctx: Ctx, id: PersonId, token: string): Promise<void> {
  const { person: asker, detail } = await takeLink(ctx, "change-email", token);
  if (asker !== id) throw new Refusal<IdentityRefusal>("link-expired");
  const { email, key } = readAddress(wish.parse(detail).email);
  const person = await existing(ctx, id);
  // Somebody may have come to have it since the link was sent.
  const { numAffectedRows } =
    await sql`update person set email = ${email}, email_key = ${key} where id = ${person.id}
    and not exists (select from person other where other.email_key = ${key} and other.id <> ${person.id})`.execute(
      ctx.tx,
    );
  if (numAffectedRows !== 1n) throw new Refusal<IdentityRefusal>("link-expired");
  await dropLinks(ctx, "change-email", person.id);
  await dropLinks(ctx, "reset-password", person.id);
  await writeToFormerAddress(ctx, person.email, person.locale);
}

async function existing(ctx: Ctx, id: PersonId): Promise<Person> {
  const person = await personById(ctx, id);
  if (!person) throw new Refusal("not-found");
  return person;
}
