import { sql } from "kysely";
import { formatList, inLanguage, type Locale, type LocalText } from "#kernel/i18n";
import type { LibraryId } from "#kernel/ids";
import { composeMail, type MailLink, sendMail } from "#kernel/mail";
import type { Ctx } from "#kernel/tenancy";
import type { Hearer } from "./hearer.ts";
import type { NoticeKind } from "./kind.ts";
import { words } from "./messages/index.ts";
import { CENTRE, noticePath, SETTINGS, stopPath } from "./paths.ts";
import type { Telling } from "./plan.ts";
import { stopToken } from "./stop.ts";

/** A longer letter would be cut off by mail programs. */
const MOST_IN_LETTER = 50;

/** Writes a person one letter with all that is to be told now: one piece of news as itself, several under each other. */
export async function mailNotices(
  ctx: Ctx,
  hearer: Hearer,
  tellings: readonly Telling[],
): Promise<void> {
  const { id: person, email: to, locale } = hearer;
  const [only] = tellings;
  const heading =
    tellings.length === 1 && only
      ? oneLine(only.said.title)
      : words(locale)("digest-subject", { count: tellings.length });
  const kinds = [...new Set(tellings.map(({ kind }) => kind))];
  const silenceable = kinds.filter(({ maySilence }) => maySilence);
  const stop = silenceable.length > 0 ? await stopAddress(ctx, hearer, silenceable) : null;
  const content = composeMail({
    locale,
    heading,
    ...(await bodyOf(ctx, hearer, tellings)),
    footer: await footerOf(ctx, locale, tellings, kinds),
    links: linksOf(ctx, locale, kinds.length, stop),
  });
  await sendMail(ctx, {
    to,
    subject: heading,
    ...content,
    person,
    about: tellings.map(({ notice }) => notice.subjectKey),
    ...(stop === null ? {} : { listUnsubscribe: stop }),
  });
}

async function bodyOf(ctx: Ctx, { locale }: Hearer, tellings: readonly Telling[]) {
  const t = words(locale);
  const linkOf = ({ notice }: Telling): MailLink => ({
    label: t("open"),
    url: urlOf(ctx, noticePath(notice.id)),
  });
  const [only] = tellings;
  if (tellings.length === 1 && only)
    return { paragraphs: [only.said.text].filter(Boolean), action: linkOf(only) };
  const left = tellings.length - MOST_IN_LETTER;
  return {
    paragraphs: left > 0 ? [t("digest-more", { count: left })] : [],
    items: tellings
      .slice(0, MOST_IN_LETTER)
      .map((telling) => ({ ...telling.said, link: linkOf(telling) })),
    ...(left > 0 ? { action: { label: t("open"), url: urlOf(ctx, CENTRE) } } : {}),
  };
}

/** From whom it comes, and why. */
async function footerOf(
  ctx: Ctx,
  locale: Locale,
  tellings: readonly Telling[],
  kinds: readonly NoticeKind[],
): Promise<string> {
  const { host } = ctx.config.publicUrl;
  const names = new Set<string>();
  for (const { notice } of tellings) names.add(await senderName(ctx, notice.library, locale));
  const labels = kinds.map(({ label }) => label(locale));
  return words(locale)("footer", {
    sender: formatList(locale, [...names]),
    host,
    kinds: formatList(locale, labels),
  });
}

/** The library in whose name something is told; for the network its address. */
export async function senderName(
  ctx: Ctx,
  library: LibraryId | null,
  locale: Locale,
): Promise<string> {
  const { rows } = await sql<{
    name: string;
    names: LocalText;
  }>`select name, names from library where id = ${library}`.execute(ctx.tx);
  const [row] = rows;
  return row ? inLanguage(row.names, locale, row.name) : ctx.config.publicUrl.host;
}

function linksOf(
  ctx: Ctx,
  locale: Locale,
  kinds: number,
  stop: string | null,
): readonly MailLink[] {
  const t = words(locale);
  const settings = { label: t("settings"), url: urlOf(ctx, SETTINGS) };
  if (stop === null) return [settings];
  return [{ label: t(kinds > 1 ? "stop-all" : "stop"), url: stop }, settings];
}

async function stopAddress(
  ctx: Ctx,
  { id }: Hearer,
  kinds: readonly NoticeKind[],
): Promise<string> {
  const names = kinds.map(({ name }) => name);
  return urlOf(ctx, stopPath(await stopToken(ctx.config, { person: id, kinds: names })));
}

function urlOf(ctx: Ctx, path: string): string {
  return new URL(path, ctx.config.publicUrl).href;
}

/** A header holds one line (RFC 5322 §2.2), and a title may be as long as its author liked. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line.length <= 200 ? line : `${[...line].slice(0, 199).join("")}…`;
}
