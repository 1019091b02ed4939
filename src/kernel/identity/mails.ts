import type { Locale } from "#kernel/i18n";
import type { PersonId } from "#kernel/ids";
import { composeMail, sendMail } from "#kernel/mail";
import type { Ctx } from "#kernel/tenancy";
import { words } from "./messages/index.ts";

/** Occasions on which identity writes; each has a subject, a text, and most a link. */
export type Occasion =
  | "register"
  | "known"
  | "reset"
  | "invite"
  | "password-changed"
  | "passkey-added"
  | "change-email"
  | "erasure-asked";

export type Letter = {
  readonly to: string;
  readonly locale: Locale;
  /** Path on this site that the letter leads to. */
  readonly path: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly person?: PersonId;
};

/**
 * Writes to a person. Nothing that a stranger typed into a form stands in a letter to an address
 * nobody has confirmed, or the form could be used to send advertisements.
 */
export async function write(
  ctx: Ctx,
  occasion: Occasion,
  { to, locale, path, values = {}, person }: Letter,
): Promise<void> {
  const t = words(locale);
  const { publicUrl } = ctx.config;
  const subject = t(`${occasion}-subject`, values);
  const content = composeMail({
    locale,
    heading: subject,
    paragraphs: [t(`${occasion}-text`, values)],
    action: { label: t(`${occasion}-action`), url: new URL(path, publicUrl).href },
    footer: t("footer", { host: publicUrl.host }),
  });
  await sendMail(ctx, { to, subject, ...content, ...(person === undefined ? {} : { person }) });
}

/** Tells the former address that it is no longer the account's. */
export async function writeToFormerAddress(ctx: Ctx, to: string, locale: Locale): Promise<void> {
  const t = words(locale);
  const subject = t("email-changed-subject");
  const content = composeMail({
    locale,
    heading: subject,
    paragraphs: [t("email-changed-text")],
    footer: t("footer", { host: ctx.config.publicUrl.host }),
  });
  await sendMail(ctx, { to, subject, ...content });
}
