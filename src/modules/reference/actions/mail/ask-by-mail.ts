import { isLocale } from "#kernel/i18n";
import { composeMail, type ReceivedMail, sendAutomaticReply } from "#kernel/mail";
import { type Ctx, libraryName } from "#kernel/tenancy";
import { mailWords } from "../../messages/mail-index.ts";
import { deskSettings } from "../desk/settings.ts";
import { ask } from "../inquiry/ask.ts";
import { inHome } from "../inquiry/in-home.ts";
import { libraryById } from "#kernel/tenancy";
import { inquiryKey, inquiryThread } from "./inquiry-thread.ts";
import { addFiles, sealFiles } from "./mail-files.ts";
import { textOf } from "./text-of.ts";

/**
 * A question that came by mail: a ticket of the library to whose address it came. Its sender is told
 * that it arrived, with the code by which they come back; nothing that they wrote is repeated, for they
 * may not have written it (relay spam). What a machine wrote asks nothing.
 */
export async function askByMail(ctx: Ctx, mail: ReceivedMail): Promise<void> {
  if (!mail.library || mail.kind === "automatic") return;
  const library = await libraryById(ctx, mail.library);
  const locale =
    mail.language && isLocale(mail.language) ? mail.language : localeOf(library.locale);
  const t = mailWords(locale);
  const files = await sealFiles(ctx, mail);
  const body = [mail.subject.trim(), textOf(mail, files.refused, t)].filter(Boolean).join("\n\n");
  const { code, inquiry } = await ask(ctx, {
    library: mail.library,
    text: body,
    language: locale,
    name: mail.from.name.slice(0, 100),
    email: mail.from.address,
    person: null,
    queue: null,
    channel: "mail",
    live: false,
  });
  await inHome(ctx, mail.library, (own) => addFiles(own, inquiry, files.kept, "all"));
  const { answerDays } = await deskSettings(ctx, mail.library);
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

function localeOf(tag: string): "en" | "es" | "ar" {
  return isLocale(tag) ? tag : "en";
}
