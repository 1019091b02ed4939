import { Refusal } from "#kernel/access";
import { unsealed } from "#kernel/blobs";
import { openSecret } from "#kernel/secrets";
import type { Ctx } from "#kernel/tenancy";
import type { InquiryFile } from "../../model/files/file.ts";
import type { Audience } from "../../model/inquiry/entry.ts";
import { readFile } from "../../store/files.ts";
import { byCode, type Comer } from "../inquiry/by-code.ts";
import { inquiryAtHand } from "../inquiry/at-hand.ts";
import { keyPurpose } from "./keep-file.ts";

/** A file of a conversation, to be given out. */
export type OpenFile = {
  readonly file: InquiryFile;
  readonly content: AsyncIterable<Uint8Array>;
};

/** A file for who has the code of its conversation. @throws Refusal `not-found` */
export function openForReader(comer: Comer, code: string, id: string): Promise<OpenFile> {
  return byCode(comer, code, (own, row) => open(own, row.id, id, "reader"));
}

/** A file for staff who have its conversation at hand. @throws Refusal `not-found`, `forbidden` */
export async function openForStaff(ctx: Ctx, inquiry: string, id: string): Promise<OpenFile> {
  const { row } = await inquiryAtHand(ctx, inquiry);
  return open(ctx, row.id, id, "staff");
}

async function open(ctx: Ctx, inquiry: string, id: string, audience: Audience): Promise<OpenFile> {
  const file = await readFile(ctx, inquiry, id, audience);
  if (!file) throw new Refusal("not-found");
  const key = await openSecret(ctx.config, keyPurpose(id), file.sealedKey);
  if (key === null) throw new Error(`the key of file ${id} does not open`);
  const { iv, tag } = file;
  const sealed = ctx.blobs.get(file.blob);
  return { file, content: unsealed(sealed, { key: Buffer.from(key, "base64"), iv, tag }) };
}
