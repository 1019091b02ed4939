import { sql } from "kysely";
import { z } from "zod";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import { defineJob } from "#kernel/jobs";
import type { Ctx } from "#kernel/tenancy";
import type { NoticeKind, NoticeParams } from "./kind.ts";

/** What is told to whom. */
export type News<Params extends NoticeParams> = {
  readonly kind: NoticeKind<Params>;
  readonly person: PersonId;
  /** In whose name it is told; null: the network's. */
  readonly library: LibraryId | null;
  /**
   * What the news is about, beginning with the module: "lending:request:4711". While the person has
   * not read it, newer news of the same subject takes its place.
   */
  readonly subjectKey: string;
  /** Path on this site that the notice leads to. */
  readonly href: string;
  readonly params: Params;
};

/** Tells a person what waits for them, as they wish to hear it. */
export const NOTICES_DELIVER = defineJob("notices.deliver", z.object({ person: z.uuid() }));

/**
 * Tells a person something, in the transaction of the deed: it stands in their notice centre from the
 * commit on, and mail and web push follow by their wishes. Whoever acts may call it, in any reach. A
 * person who is not there any more is passed over.
 */
export async function notify<Params extends NoticeParams>(
  ctx: Ctx,
  { kind, person, library, subjectKey, href, params }: News<Params>,
): Promise<void> {
  const values = JSON.stringify(storable(kind.schema.parse(params)));
  const { rows } = await sql<{
    told: boolean;
  }>`select app.add_notice(${newId<"notice">()}, ${person},
    ${library}, ${kind.name}, ${subjectKey}, ${href}, ${values}, ${ctx.clock.now().toString()}) as told`.execute(
    ctx.tx,
  );
  // Without a key: transactions that tell several people would wait for each other at its lock.
  if (rows[0]?.told) await ctx.enqueue(NOTICES_DELIVER, { person });
}

const LONGEST_TEXT = 1000;

/**
 * The values as they can be stored: a title may be as long as its author liked, and hold what
 * PostgreSQL takes in no text. The deed must not fail for that.
 */
function storable(params: NoticeParams): NoticeParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" ? shortened(value) : value,
    ]),
  );
}

function shortened(text: string): string {
  const sound = text.replaceAll("\0", "").toWellFormed();
  return sound.length <= LONGEST_TEXT ? sound : [...sound].slice(0, LONGEST_TEXT).join("");
}
