import { formatDate, inLanguage, isLocale, type Locale } from "#kernel/i18n";
import { composeMail, sendMail } from "#kernel/mail";
import type { Ctx } from "#kernel/tenancy";
import { peersWords } from "../../messages/peers-index.ts";
import type { PartnerInvitation } from "../../model/invitations/shape.ts";
import { readNetworkProfile } from "../../store/read-network.ts";

type Letter = {
  readonly to: string;
  readonly locale: Locale;
  readonly kind: "invite" | "sent";
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
};

/** Asks a partner to answer; only the mail has the token of the link. */
export async function writeInvitation(
  ctx: Ctx,
  {
    name,
    email,
    locale,
    expiresAt,
  }: Pick<PartnerInvitation, "name" | "email" | "locale"> & {
    readonly expiresAt: Temporal.Instant;
  },
  token: string,
): Promise<void> {
  const language = isLocale(locale) ? locale : "en";
  const network = await networkName(ctx, language);
  const date = formatDate(language, expiresAt.toZonedDateTimeISO("UTC").toPlainDate());
  const values = { name, network, date };
  await write(ctx, {
    to: email,
    locale: language,
    kind: "invite",
    path: `/partnership/${token}`,
    values,
  });
}

/** Tells the network that a partner has answered. */
export async function tellNetwork(ctx: Ctx, { id, name }: PartnerInvitation): Promise<void> {
  const to = (await readNetworkProfile(ctx))?.contact.email;
  const path = `/network/invitations/${id}`;
  if (to) await write(ctx, { to, locale: "en", kind: "sent", path, values: { name } });
}

export async function networkName(ctx: Ctx, locale: Locale): Promise<string> {
  const name = (await readNetworkProfile(ctx))?.name;
  return (name && inLanguage(name, locale)) || ctx.config.publicUrl.host;
}

async function write(ctx: Ctx, { to, locale, kind, path, values }: Letter): Promise<void> {
  const t = peersWords(locale);
  const { publicUrl } = ctx.config;
  const subject = t(`mail-${kind}-subject`, values);
  const content = composeMail({
    locale,
    heading: subject,
    paragraphs: [t(`mail-${kind}-text`, values)],
    action: { label: t(`mail-${kind}-action`), url: new URL(path, publicUrl).href },
    footer: t("mail-footer", { host: publicUrl.host }),
  });
  await sendMail(ctx, { to, subject, ...content });
}
