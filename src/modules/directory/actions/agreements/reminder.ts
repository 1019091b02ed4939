import { z } from "zod";
import { inLanguage, type Locale, isLocale, formatDate } from "#kernel/i18n";
import { listPeopleOf } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import { defineJob } from "#kernel/jobs";
import { composeMail, sendMail } from "#kernel/mail";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import { agreementsWords } from "../../messages/agreements-index.ts";
import type { AgreementEntry, VersionEntry } from "../../model/agreements/entries.ts";
import { endsSoon, heldVersion } from "../../model/agreements/standing.ts";
import { markReminded, remindedVersions } from "../../store/agreements/reminded.ts";
import { readAgreements } from "../../store/agreements/read-agreements.ts";
import { readNetworkProfile } from "../../store/read-network.ts";
import { readPartners } from "../../store/read-partners.ts";

/** Looks, once a day, for agreements that end soon. */
export const REMIND_AGREEMENTS = defineJob("directory.remind-agreements", z.object({}));

type Recipient = {
  readonly email: string;
  readonly locale: Locale;
  readonly person?: PersonId;
  /** Where the recipient reads the agreement. */
  readonly path: string;
};

/** Writes to the administrators of both sides, once for each version. @returns how many agreements end soon. */
export async function remindOfEnds(ctx: Ctx): Promise<number> {
  const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const told = await remindedVersions(ctx);
  const due = (await readAgreements(ctx)).flatMap((agreement) => {
    const version = agreement.ended === null ? heldVersion(agreement, today) : null;
    if (!version || !endsSoon(version, today)) return [];
    return told.has(`${agreement.id} ${version.version}`) ? [] : [{ agreement, version }];
  });
  for (const { agreement, version } of due) {
    for (const recipient of await recipientsOf(ctx, agreement, version))
      await remind(ctx, version, recipient);
    await markReminded(ctx, agreement.id, version.version);
  }
  return due.length;
}

async function remind(
  ctx: Ctx,
  { name, ends }: VersionEntry,
  { email, locale, path, person }: Recipient,
): Promise<void> {
  if (ends === null) return;
  const t = agreementsWords(locale);
  const { publicUrl } = ctx.config;
  const values = {
    name: inLanguage(name, locale),
    date: formatDate(locale, Temporal.PlainDate.from(ends)),
  };
  const subject = t("remind-subject", values);
  const content = composeMail({
    locale,
    heading: subject,
    paragraphs: [t("remind-text", values)],
    action: { label: t("remind-action"), url: new URL(path, publicUrl).href },
    footer: t("mail-footer", { host: publicUrl.host }),
  });
  await sendMail(ctx, { to: email, subject, ...content, ...(person ? { person } : {}) });
}

async function recipientsOf(
  ctx: Ctx,
  { code }: AgreementEntry,
  { parties }: VersionEntry,
): Promise<readonly Recipient[]> {
  const refs = new Set(parties.map(({ party }) => party));
  const network = await networkRecipient(ctx, `/network/agreements/${code}`);
  const libraries = await libraryRecipients(ctx, code, (one) => refs.has(`library:${one}`));
  const partners = (await readPartners(ctx)).flatMap((partner) => {
    const { email } = partner.contact;
    if (!refs.has(`partner:${partner.code}`) || !email) return [];
    const locale = partner.languages.find(isLocale) ?? "en";
    return [{ email, locale, path: `/partners/${partner.code}` }];
  });
  const all = [...network, ...libraries, ...partners];
  return [...new Map(all.map((one) => [one.email.toLowerCase(), one])).values()];
}

/** Coordinators look after every agreement; they are reached at the network's own address. */
async function networkRecipient(ctx: Ctx, path: string): Promise<readonly Recipient[]> {
  const email = (await readNetworkProfile(ctx))?.contact.email;
  return email ? [{ email, locale: "en", path }] : [];
}

async function libraryRecipients(
  ctx: Ctx,
  code: string,
  isParty: (library: string) => boolean,
): Promise<readonly Recipient[]> {
  const found: Recipient[] = [];
  for (const library of await allLibraries(ctx)) {
    if (!isParty(library.code)) continue;
    const locale = isLocale(library.locale) ? library.locale : "en";
    const path = `/desk/${library.code}/agreements/${code}`;
    const { people } = await listPeopleOf(ctx, library.id, {
      roles: ["library-administrator"],
      limit: 50,
    });
    found.push(...people.map(({ id, email }) => ({ email, locale, path, person: id })));
  }
  return found;
}
