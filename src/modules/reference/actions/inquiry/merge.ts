import { InvalidInput, Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import type { Asker } from "../../model/inquiry/asker.ts";
import { copyOf, isCopy, type Entry } from "../../model/inquiry/entry.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { entriesAfter } from "../../store/entries.ts";
import { holdInquiry, inquiryByCode, passParts } from "../../store/inquiries.ts";
import { readAsker } from "../../store/readers.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import { letPartnersGo } from "../federation/home/let-partners-go.ts";
import { append, appendHappening } from "./append.ts";
import { inquiryAtHand } from "./at-hand.ts";
import { inHome } from "./in-home.ts";
import { moved } from "./moved.ts";

const MOST = 2000;

/**
 * Joins an inquiry to another of the same library: it ends there, and what was said in it stands in the
 * other from now on. Where both are known to be one reader's, their code leads to the other too, and
 * they see all of it; else only staff see what was added, for it may be somebody else's.
 * @throws InvalidInput `code`
 */
export async function merge(ctx: Ctx, id: string, intoCode: string): Promise<void> {
  const { row: asked, home } = await inquiryAtHand(ctx, id);
  if (!home) throw new Refusal("forbidden");
  const named = await inquiryByCode(ctx, asked.library, intoCode.trim());
  if (!named || named.id === id) throw new InvalidInput({ code: "merge-unknown" });
  await inHome(ctx, asked.library, async (own) => {
    const [row, into] = await holdBoth(own, id, named.id);
    if (row.erasedAt) throw new Refusal("not-found");
    if (into.erasedAt || into.state === "merged") throw new InvalidInput({ code: "merge-unknown" });
    const sameReader = isSame(await readAsker(own, id), await readAsker(own, into.id));
    await moved(own, row, "merge", { mergedInto: into.id, sameReader, readerSaidAt: null });
    // What was a part of it before is a part of the other now: codes lead to where it goes on.
    await passParts(own, id, into.id, sameReader);
    await letPartnersGo(own, id, "withdrawn", { tickets: true });
    await appendHappening(own, row, { event: "merged", code: into.code });
    await appendHappening(own, into, { event: "merged", code: row.code }, "staff");
    await addThread(own, row, into, sameReader);
    tellDesks(own, [row.library]);
  });
}

/** In the order of their ids, so that two who join the same the other way round do not wait for each other. */
async function holdBoth(own: Ctx, id: string, into: string): Promise<[Inquiry, Inquiry]> {
  const held = new Map<string, Inquiry>();
  for (const one of [id, into].sort()) {
    const row = await holdInquiry(own, one);
    if (!row) throw new Refusal("not-found");
    held.set(one, row);
  }
  return [id, into].map((one) => held.get(one)) as [Inquiry, Inquiry];
}

function isSame(one: Asker | null, other: Asker | null): boolean {
  if (!one || !other) return false;
  if (one.person !== null && one.person === other.person) return true;
  return one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase();
}

/** What was said in one, at its own times, behind what stands in the other. */
async function addThread(
  own: Ctx,
  from: Inquiry,
  into: Inquiry,
  sameReader: boolean,
): Promise<void> {
  const all = { after: 0, limit: MOST, audience: "staff" } as const;
  for (const entry of await entriesAfter(own, from.id, all)) {
    if (entry.kind === "event") continue;
    await append(own, into, {
      // What came from a third keeps its mark: by that it is found when its reader erases it.
      clientId: isCopy(entry.clientId) ? entry.clientId : copyOf(entry.id),
      audience: sameReader ? entry.audience : "staff",
      ...said(entry),
    });
  }
}

/** What of an entry stays the same in another thread. */
function said({
  kind,
  author,
  authorId,
  authorLibrary,
  authorName,
  channel,
  body,
  data,
  at,
}: Entry) {
  return { kind, author, authorId, authorLibrary, authorName, channel, body, data, at };
}
