import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { readTokenAddress, splitAddress } from "#standards/email";
import { messageOfToken, type SentMessage } from "../token.ts";
import type { Mailbox } from "./mailbox.ts";

/** For whom an address of ours is: a mailbox, or by its token one message of ours. */
export type Recipient = {
  readonly mailbox: Mailbox | null;
  readonly library: LibraryId | null;
  readonly token: { readonly kind: "reply" | "bounce"; readonly message: SentMessage } | null;
};

/** Finds for whom an address is; null for one that is not ours, or nobody's. Needs system reach. */
export async function findRecipient(
  ctx: Ctx,
  mailboxes: readonly Mailbox[],
  address: string,
): Promise<Recipient | null> {
  const { local, domain } = splitAddress(address) ?? {};
  if (local === undefined || domain !== ctx.config.mailDomain) return null;
  const token = readTokenAddress(local);
  return token ? byToken(ctx, mailboxes, token) : byMailbox(ctx, mailboxes, local);
}

async function byToken(
  ctx: Ctx,
  mailboxes: readonly Mailbox[],
  { kind, token }: NonNullable<ReturnType<typeof readTokenAddress>>,
): Promise<Recipient | null> {
  const message = await messageOfToken(ctx, kind, token);
  if (!message) return null;
  const mailbox = mailboxes.find(({ name }) => name === message.mailbox) ?? null;
  return { mailbox, library: message.library, token: { kind, message } };
}

async function byMailbox(
  ctx: Ctx,
  mailboxes: readonly Mailbox[],
  local: string,
): Promise<Recipient | null> {
  for (const mailbox of mailboxes) {
    const accepted = await mailbox.accepts(ctx, local);
    if (accepted) return { mailbox, library: accepted.library, token: null };
  }
  return null;
}

/** What two addresses have in common where one message to both is one message. */
export function placeOf({ mailbox, library, token }: Recipient): string {
  const kind = token?.kind === "bounce" ? `bounce ${token.message.id}` : mailbox?.name;
  return JSON.stringify([kind, library, token?.message.thread]);
}
