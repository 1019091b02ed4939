import { isLocale, type Locale } from "#kernel/i18n";
import { addressKey } from "#kernel/identity";
import { composeMail, type ReceivedMail, sendAutomaticReply } from "#kernel/mail";
import { type Ctx, type Library, libraryById, libraryName } from "#kernel/tenancy";
import { cleanLine } from "#standards/email";
import { mailWords } from "../../messages/mail-index.ts";
import { FILE_LIMITS } from "../../model/files/file.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { deskSettings } from "../desk/settings.ts";
import { append } from "../inquiry/append.ts";
import { ask } from "../inquiry/ask.ts";
import { inHome } from "../inquiry/in-home.ts";
import { inquiryKey, inquiryThread } from "./inquiry-thread.ts";
import { addFiles, type MailFiles, withFiles } from "./mail-files.ts";
import { suspicionWord } from "./suspicion-word.ts";
import { textOf } from "./text-of.ts";

/** Of what a sender calls themselves, in characters. */
const LONGEST_NAME = 100;

/**
 * A question that came by mail: a ticket of the library to whose address it came. Its sender is told
 * that it arrived, with the code by which they come back; nothing that they wrote is repeated, for they
 * may not have written it (relay spam). What a machine wrote asks nothing; what is suspicious is marked as
 * that for staff, and nobody is told anything.
 * @returns the key of the conversation that it began; null for none
 */
export async function askByMail(ctx: Ctx, mail: ReceivedMail): Promise<string | null> {
  if (!mail.library || mail.kind === "automatic") return null;
  const library = await libraryById(ctx, mail.library);
  const locale = localeOf(mail.language ?? library.locale, library);
  return withFiles(ctx, mail, FILE_LIMITS.files, async (files) => {
    const asked = await askedIn(ctx, mail, { library, locale, files });
    await confirm(ctx, mail, { library, locale, ...asked });
    return inquiryKey(asked.inquiry.id);
  });
}

type Place = { readonly library: Library; readonly locale: Locale };
type Asked = Awaited<ReturnType<typeof ask>>;

async function askedIn(
  ctx: Ctx,
  mail: ReceivedMail,
  { library, locale, files }: Place & { readonly files: MailFiles },
): Promise<Asked> {
  const t = mailWords(locale);
  const { subject, suspicion } = mail;
  const lead = suspicion === null ? subject : t("suspicious", { subject });
  const asked = await ask(ctx, {
    ...senderOf(mail),
    library: library.id,
    text: textOf(mail, { lead, filesLeftOut: files.refused }, t),
    language: locale,
    person: null,
    queue: null,
    channel: "mail",
    live: false,
  });
  await inHome(ctx, library.id, async (own) => {
    if (suspicion !== null)
      await warn(own, asked.inquiry, mail, t(suspicionWord(suspicion), mail.from));
    await addFiles(own, asked.inquiry, files.kept, suspicion === null ? "all" : "staff");
  });
  return asked;
}

/** Tells staff why a mail is suspicious; in lists it is marked by its subject. */
async function warn(own: Ctx, row: Inquiry, { id }: ReceivedMail, body: string): Promise<void> {
  await append(own, row, {
    clientId: `suspicious-${id}`,
    kind: "note",
    audience: "staff",
    channel: "mail",
    body,
  });
}

/**
 * Where no answer can be sent to an address, staff see it all the same; and nothing is sent to whom the
 * domain says never wrote.
 */
function senderOf({ from: { name, address }, suspicion }: ReceivedMail) {
  const email = addressKey(address) === null || suspicion === "dmarc" ? "" : address;
  return { email, name: cleanLine(name || (email === "" ? address : ""), LONGEST_NAME) };
}

async function confirm(
  ctx: Ctx,
  mail: ReceivedMail,
  { library, locale, code, inquiry }: Place & Asked,
): Promise<void> {
  const t = mailWords(locale);
  const { answerDays } = await deskSettings(ctx, library.id);
  const name = libraryName(library, locale);
  await sendAutomaticReply(ctx, mail, {
    subject: t("subject", { library: name, code: inquiry.code }),
    thread: inquiryThread(inquiry.id),
    about: [inquiryKey(inquiry.id)],
    ...composeMail({
      locale,
      heading: t("received-heading"),
      paragraphs: [t("received-text", { days: answerDays }), t("received-code", { code })],
      action: {
        label: t("received-open"),
        url: new URL(`/ask/q/${code}`, ctx.config.publicUrl).href,
      },
      footer: t("footer", { library: name }),
    }),
  });
}

/** The language that the mail names, else its library's, where it is one of ours. */
function localeOf(tag: string, { locale }: Library): Locale {
  if (isLocale(tag)) return tag;
  return isLocale(locale) ? locale : "en";
}
