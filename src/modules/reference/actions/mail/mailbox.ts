import { type Mailbox, type ReceivedMail, type Undelivered } from "#kernel/mail";
import type { Ctx } from "#kernel/tenancy";
import { libraryByCode } from "#kernel/tenancy";
import { mailWords } from "../../messages/mail-index.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { isEnded } from "../../model/inquiry/states.ts";
import { holdInquiry } from "../../store/inquiries.ts";
import { forgetEmail } from "../../store/readers.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import { append } from "../inquiry/append.ts";
import { inHome } from "../inquiry/in-home.ts";
import { readerSays } from "../inquiry/say.ts";
import { FORGET_TOLD } from "../privacy/forget-told.ts";
import { askByMail } from "./ask-by-mail.ts";
import { inquiryKey, inquiryOfThread, MAILBOX } from "./inquiry-thread.ts";
import { addFiles, type MailFiles, roomIn, withFiles } from "./mail-files.ts";
import { suspicionWord } from "./suspicion-word.ts";
import { textOf } from "./text-of.ts";

/** Addresses at which libraries are asked (`ask-code@…`), and answers to what they wrote. */
export const referenceMailbox: Mailbox = {
  name: MAILBOX,
  accepts: async (ctx, localPart) => {
    const code = /^ask-([a-z0-9-]{1,32})$/i.exec(localPart)?.[1];
    const library = code === undefined ? null : await libraryByCode(ctx, code);
    return library && { library: library.id };
  },
  receive: async (ctx, mail) => {
    const id = mail.thread && inquiryOfThread(mail.thread.subjectKey);
    if (id === null) return askByMail(ctx, mail);
    if (mail.library) await inHome(ctx, mail.library, (own) => joinByMail(own, id, mail));
    return inquiryKey(id);
  },
  undelivered: async (ctx, news) => {
    const id = inquiryOfThread(news.subjectKey);
    if (id === null || !news.library) return;
    await inHome(ctx, news.library, async (own) => {
      const row = await holdInquiry(own, id);
      if (row && !row.erasedAt) await noteUndelivered(own, row, news);
    });
  },
};

async function joinByMail(own: Ctx, id: string, mail: ReceivedMail): Promise<void> {
  const row = await holdInquiry(own, id);
  if (!row) return;
  if (row.erasedAt) {
    // Erased meanwhile: nothing of it comes back, and what mail keeps of this message goes too.
    await own.enqueue(FORGET_TOLD, { inquiry: id });
    return;
  }
  const room = await roomIn(own, row.id);
  await withFiles(own, mail, room, (files) => addMail(own, row, mail, files));
}

/** What the asker writes is theirs; what a machine or somebody else writes waits for staff to look at. */
async function addMail(
  own: Ctx,
  row: Inquiry,
  mail: ReceivedMail,
  files: MailFiles,
): Promise<void> {
  const t = mailWords(own.locale);
  const body = (lead: string) => textOf(mail, { lead, filesLeftOut: files.refused }, t);
  const clientId = `mail-${mail.id}`;
  const theirs = mail.kind === "ordinary" && mail.thread?.participant === "known";
  if (theirs && (!isEnded(row.state) || row.state === "answered")) {
    await readerSays(own, row, { clientId, body: body("") }, "mail");
    await addFiles(own, row, files.kept, "all");
    return;
  }
  const lead = t(leadOf(mail), { address: mail.from.address });
  await append(own, row, {
    clientId,
    kind: "note",
    audience: "staff",
    channel: "mail",
    body: body(lead),
  });
  await addFiles(own, row, files.kept, "staff");
  tellDesks(own, [row.library]);
}

/** What staff are told before the words of a mail that are not the asker's. */
function leadOf({ kind, suspicion }: ReceivedMail) {
  if (suspicion !== null) return suspicionWord(suspicion);
  return kind === "automatic" ? "machine-wrote" : "unknown-sender";
}

async function noteUndelivered(own: Ctx, row: Inquiry, news: Undelivered): Promise<void> {
  const t = mailWords(own.locale);
  const why = news.diagnostic ?? news.status ?? "–";
  await append(own, row, {
    clientId: `undelivered-${news.message}`,
    kind: "note",
    audience: "staff",
    channel: "mail",
    body:
      news.kind === "bounced"
        ? t("bounced", { address: news.to, why })
        : t("complained", { address: news.to }),
  });
  if (news.kind === "complained") await forgetEmail(own, row.id);
  tellDesks(own, [row.library]);
}
