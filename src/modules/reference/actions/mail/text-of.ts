import type { ReceivedMail } from "#kernel/mail";
import type { Words } from "#kernel/i18n";
import type { en } from "../../messages/mail-en.ts";
import { LONGEST } from "../inquiry/ask.ts";

/** What a mail says, as it stands in a thread: without what it quotes, cut where it never ends. */
export function textOf(
  { text, wholeText }: Pick<ReceivedMail, "text" | "wholeText">,
  filesLeftOut: number,
  t: Words<keyof typeof en>,
): string {
  const said = (text.trim() || wholeText.trim() || t("no-text"))
    .slice(0, LONGEST - 200)
    .toWellFormed();
  return filesLeftOut > 0 ? `${said}\n\n${t("files-left-out", { count: filesLeftOut })}` : said;
}
