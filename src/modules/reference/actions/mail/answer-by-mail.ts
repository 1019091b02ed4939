import { isLocale } from "#kernel/i18n";
import { composeMail, sendMail } from "#kernel/mail";
import { type Ctx, libraryName } from "#kernel/tenancy";
import { mailWords } from "../../messages/mail-index.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { isLive } from "../../model/inquiry/states.ts";
import { readAsker } from "../../store/readers.ts";
import { libraryById } from "#kernel/tenancy";
import { inquiryKey, inquiryThread } from "./inquiry-thread.ts";

/**
 * Sends what staff have answered to the reader's address too, where they gave one and do not wait at a
 * screen; in the language in which they asked to be answered. Their answer comes back into the thread.
 */
export async function answerByMail(
  own: Ctx,
  row: Inquiry,
  said: { readonly who: string; readonly body: string },
): Promise<void> {
  if (isLive(row.state)) return;
  const asker = await readAsker(own, row.id);
  if (!asker?.email) return;
  const locale = isLocale(row.language) ? row.language : own.locale;
  const t = mailWords(locale);
  const library = libraryName(await libraryById(own, row.library), locale);
  await sendMail(own, {
    to: asker.email,
    subject: t("subject", { library, code: row.code }),
    speaker: library,
    thread: inquiryThread(row.id),
    about: [inquiryKey(row.id)],
    ...(asker.person ? { person: asker.person } : {}),
    ...composeMail({
      locale,
      heading: t("answer-heading", { who: said.who }),
      paragraphs: [said.body, t("answer-how")],
      footer: t("footer", { library }),
    }),
  });
}
