import { isLocale, type Locale } from "#kernel/i18n";
import { addressKey } from "#kernel/identity";
import { composeMail, type ReceivedMail, sendAutomaticReply } from "#kernel/mail";
import { type Ctx, type Library, libraryById, libraryName } from "#kernel/tenancy";
import { cleanLine } from "#standards/email";
import { mailWords } from "../../messages/mail-index.ts";
import { FILE_LIMITS } from "../../model/files/file.ts";
import { deskSettings } from "../desk/settings.ts";
import { ask } from "../inquiry/ask.ts";
import { inHome } from "../inquiry/in-home.ts";
import { inquiryKey, inquiryThread } from "./inquiry-thread.ts";
import { addFiles, type MailFiles, withFiles } from "./mail-files.ts";
import { textOf } from "./text-of.ts";

/** Of what a sender calls themselves, in characters. */
const LONGEST_NAME = 100;

/**
 * A question that came by mail: a ticket of the library to whose address it came. Its sender is told
 * that it arrived, with the code by which they come back; nothing that they wrote is repeated, for they
 * may not have written it (relay spam). What a machine wrote asks nothing.
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
  const around = { lead: mail.subject, filesLeftOut: files.refused };
  const asked = await ask(ctx, {
    ...senderOf(mail),
    library: library.id,
    text: textOf(mail, around, mailWords(locale)),
    language: locale,
    person: null,
    queue: null,
    channel: "mail",
    live: false,
  });
  await inHome(ctx, library.id, (own) => addFiles(own, asked.inquiry, files.kept, "all"));
  return asked;
}

/** Where no answer can be sent to an address, staff see it all the same. */
function senderOf({ from: { name, address } }: ReceivedMail) {
  const email = addressKey(address) === null ? "" : address;
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
