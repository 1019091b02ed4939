import { InvalidInput } from "#kernel/access";
import { sealingStore } from "#kernel/blobs";
import type { ReceivedAttachment, ReceivedMail } from "#kernel/mail";
import type { Ctx } from "#kernel/tenancy";
import { FILE_LIMITS } from "../../model/files/file.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { countFiles } from "../../store/files.ts";
import { fileTest } from "../files/file-test.ts";
import { keepFile, sayingWith, type SentFile, sentFile } from "../files/keep-file.ts";
import { append } from "../inquiry/append.ts";

/** Files of a mail that can be kept, sealed; and how many cannot. */
export type MailFiles = { readonly kept: readonly SentFile[]; readonly refused: number };

/** What is done with a mail's files; what it throws rolls the transaction back. */
type Use<Done> = (files: MailFiles) => Promise<Done>;

/**
 * Seals what of a mail's files a conversation takes, `room` of them at most, and hands them on; where they
 * are not kept, they do not stay in the store either.
 */
export async function withFiles<Done>(
  own: Ctx,
  { attachments, attachmentsLeftOut }: ReceivedMail,
  room: number,
  use: Use<Done>,
): Promise<Done> {
  const kept: SentFile[] = [];
  try {
    for (const attachment of attachments) {
      const file = kept.length < room ? await sealed(own, attachment) : null;
      if (file) kept.push(file);
    }
    return await use({ kept, refused: attachments.length - kept.length + attachmentsLeftOut });
  } catch (fault) {
    // Sealed under a key of its own, a file is like no other: nobody else speaks of it.
    for (const { blob } of kept) await own.blobs.delete(blob);
    throw fault;
  }
}

/** How many files an inquiry can still hold. */
export async function roomIn(own: Ctx, inquiry: string): Promise<number> {
  return Math.max(0, FILE_LIMITS.files - (await countFiles(own, inquiry)));
}

async function sealed(own: Ctx, { content, name }: ReceivedAttachment) {
  if (content.length > FILE_LIMITS.bytes) return null;
  const store = sealingStore(own.blobs, fileTest);
  try {
    const blob = await store.put([content], FILE_LIMITS.bytes);
    const file = store.sealed();
    return file && sentFile(file, blob.sha256, name);
  } catch (fault) {
    // Of no kind that is taken, whatever it is called.
    if (fault instanceof InvalidInput) return null;
    throw fault;
  }
}

/** Adds the files behind what the mail says; of a stranger's or a machine's for staff alone. */
export async function addFiles(
  own: Ctx,
  row: Pick<Inquiry, "id" | "library">,
  files: readonly SentFile[],
  audience: "all" | "staff",
): Promise<void> {
  for (const file of files) {
    const { clientId, body, data = {} } = sayingWith(file);
    const kind = audience === "all" ? "message" : "note";
    await append(own, row, {
      clientId,
      body,
      data,
      kind,
      audience,
      author: audience === "all" ? "reader" : "system",
      channel: "mail",
    });
    await keepFile(own, row, file);
  }
}
