import { systemPrincipal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { PROTOCOL, type Typing } from "../../../model/federation/message.ts";
import { exchangesOf } from "../../../store/federation/exchanges.ts";
import { readTalk } from "../../../store/federation/talks.ts";
import type { Postman } from "./deliver.ts";
import { lineTo } from "./line-to.ts";
import { post } from "./post.ts";

/** A live talk with a partner: its transaction, and whose it is. */
type Live = { readonly id: string; readonly peer: string };
type From = Typing["from"];

/** Tells the partner who answers an inquiry now that somebody here is writing in it. @returns whether one does */
export function readerWrites(postman: Postman, inquiry: string): Promise<boolean> {
  return tellWriting(postman, "client", async (ctx) =>
    (await exchangesOf(ctx, inquiry)).find(({ state }) => state === "talking"),
  );
}

/** Tells the partner whose reader's talk it is that whoever has taken it is writing. @returns whether it is live */
export function answererWrites(postman: Postman, talk: string): Promise<boolean> {
  return tellWriting(postman, "server", async (ctx) => {
    const row = await readTalk(ctx, talk, false);
    return row?.state === "talking" ? row : undefined;
  });
}

/** Said once, and kept nowhere: what does not arrive is over anyhow. */
async function tellWriting(
  { run, services }: Postman,
  from: From,
  find: (ctx: Ctx) => Promise<Live | undefined>,
): Promise<boolean> {
  const principal = systemPrincipal("telling a partner that somebody writes");
  const visitor = { principal, library: null, locale: "en", reach: "system" } as const;
  const found = await run(visitor, async (ctx) => {
    const live = await find(ctx);
    const line = live && (await lineTo(ctx, live.peer));
    return line && { line, transaction: live.id };
  });
  if (!found) return false;
  const { line, transaction } = found;
  const said: Typing = { protocol: PROTOCOL, type: "typing", transaction, from };
  const posted = await post(line, JSON.stringify(said));
  if (posted.kind !== "taken")
    services.log.info({ part: "reference", posted }, "a partner did not hear that somebody writes");
  return true;
}
