import { createHash } from "node:crypto";
import { sql } from "kysely";
import { direction } from "#kernel/i18n";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Hearer } from "./hearer.ts";
import { senderName } from "./letter.ts";
import { words } from "./messages/index.ts";
import { type Notice, noticeColumns } from "./notice.ts";
import { CENTRE, noticePath } from "./paths.ts";
import type { Kinds } from "./plan.ts";
import type { PushPayload } from "./push-job.ts";

/** What stands on a screen, and how much hurry it is in. */
export type PushMessage = {
  readonly text: string;
  /** RFC 8030 §5.3. */
  readonly urgency: "normal" | "high";
  /** RFC 8030 §5.4: a newer message takes the place of one that is still on its way. */
  readonly topic: string;
};

/**
 * The message for a notice, in the form that browsers with declarative web push show by themselves,
 * and our service worker in the others. It says that there is news, never what: anybody may look at
 * a screen. Null when the notice was read meanwhile, or is gone.
 */
export async function pushMessage(
  ctx: Ctx,
  hearer: Hearer,
  { notice: id, count }: PushPayload,
  kinds: Kinds,
): Promise<PushMessage | null> {
  const { locale } = hearer;
  const { host } = ctx.config.publicUrl;
  if (id === null) {
    const body = words(locale)("push-several", { count });
    return written(ctx, hearer, { title: host, body, path: CENTRE, subject: CENTRE });
  }
  const notice = await unread(ctx, hearer.id, id);
  const kind = notice && kinds.get(notice.kind);
  if (!notice || !kind) return null;
  return written(ctx, hearer, {
    title: await senderName(ctx, notice.library, locale),
    body: kind.outline(locale),
    path: noticePath(id),
    subject: notice.subjectKey,
    urgent: !kind.maySilence,
  });
}

type Shown = {
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly subject: string;
  readonly urgent?: boolean;
};

function written(
  ctx: Ctx,
  { id, locale }: Hearer,
  { title, body, path, subject, urgent = false }: Shown,
): PushMessage {
  // The service sees topics; a hash tells it only that two messages are about the same.
  const topic = createHash("sha256").update(`${id} ${subject}`).digest("base64url").slice(0, 32);
  const navigate = new URL(path, ctx.config.publicUrl).href;
  const notification = { title, body, lang: locale, dir: direction(locale), navigate, tag: topic };
  const text = JSON.stringify({ web_push: 8030, notification });
  return { text, topic, urgency: urgent ? "high" : "normal" };
}

async function unread(ctx: Ctx, person: PersonId, id: string): Promise<Notice | undefined> {
  const { rows } = await sql<Notice>`select ${noticeColumns} from notice
    where id = ${id} and person_id = ${person} and read_at is null`.execute(ctx.tx);
  return rows[0];
}
