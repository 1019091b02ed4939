import type { ReceivedMail } from "#kernel/mail";
import type { Words } from "#kernel/i18n";
import type { en } from "../../messages/mail-en.ts";
import { LONGEST } from "../inquiry/ask.ts";

/** What stands around the words of a mail. */
type Around = {
  /** Before them: what the mail is about, or who wrote it. */
  readonly lead: string;
  readonly filesLeftOut: number;
};

/**
 * What a mail says, as it stands in a thread: without what it quotes, and cut where it would be longer
 * than what anybody may say there.
 */
export function textOf(
  { text, wholeText }: Pick<ReceivedMail, "text" | "wholeText">,
  { lead, filesLeftOut }: Around,
  t: Words<keyof typeof en>,
): string {
  const end = filesLeftOut > 0 ? `\n\n${t("files-left-out", { count: filesLeftOut })}` : "";
  const said = text.trim() || wholeText.trim() || t("no-text");
  const whole = [lead.trim(), said].filter(Boolean).join("\n\n");
  return `${whole.slice(0, LONGEST - end.length).toWellFormed()}${end}`;
}
