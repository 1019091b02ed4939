import { InvalidInput, Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import {
  type AgreementDocument,
  documentName,
  documentType,
  MOST_DOCUMENT_BYTES,
} from "../../model/agreements/document.ts";
import { mayEditNetwork } from "../../policy.ts";
import {
  insertDocument,
  readDocuments,
  setDocumentRemoved,
} from "../../store/agreements/document.ts";
import { actorName } from "../actor.ts";
import { findAgreement } from "./find-agreement.ts";
import { noteDeed } from "./note-deed.ts";

/** Keeps a paper with an agreement. @throws InvalidInput `file` for one that is none, empty, or too large. */
export async function addDocument(
  ctx: Ctx,
  code: string,
  file: { readonly name: string; readonly content: Uint8Array },
): Promise<void> {
  mustCoordinate(ctx);
  const agreement = await findAgreement(ctx, code);
  const { content } = file;
  if (content.length === 0) throw new InvalidInput({ file: "file-missing" });
  if (content.length > MOST_DOCUMENT_BYTES) throw new InvalidInput({ file: "file-large" });
  const name = documentName(file.name);
  const type = documentType(name, content);
  if (type === null) throw new InvalidInput({ file: "file-kind" });
  const { sha256, bytes } = await ctx.blobs.put(once(content), MOST_DOCUMENT_BYTES);
  const addedBy = actorName(ctx.principal);
  await insertDocument(ctx, agreement.id, { sha256, name, type, bytes, addedBy });
  await noteDeed(ctx, agreement, "document-added", null, { name });
}

/** Takes a paper away; it can be put back. One that proves a signature stays. */
export async function removeDocument(ctx: Ctx, code: string, id: string): Promise<void> {
  const { agreement, document } = await editable(ctx, code, id);
  const proofs = agreement.versions.flatMap(({ signatures }) => signatures);
  if (proofs.some((signature) => signature.document === id)) throw new Refusal("document-proves");
  await setDocumentRemoved(ctx, agreement.id, id, ctx.clock.now());
  await noteDeed(ctx, agreement, "document-removed", null, { name: document.name });
}

export async function restoreDocument(ctx: Ctx, code: string, id: string): Promise<void> {
  const { agreement, document } = await editable(ctx, code, id);
  await setDocumentRemoved(ctx, agreement.id, id, null);
  await noteDeed(ctx, agreement, "document-added", null, { name: document.name });
}

/** A paper that a party may read. @throws Refusal("not-found") */
export async function findDocument(ctx: Ctx, code: string, id: string): Promise<AgreementDocument> {
  const agreement = await findAgreement(ctx, code);
  const found = (await readDocuments(ctx, agreement.id)).find((one) => one.id === id);
  if (!found || found.removed) throw new Refusal("not-found");
  return found;
}

async function editable(ctx: Ctx, code: string, id: string) {
  mustCoordinate(ctx);
  const agreement = await findAgreement(ctx, code);
  const document = (await readDocuments(ctx, agreement.id)).find((one) => one.id === id);
  if (!document) throw new Refusal("not-found");
  return { agreement, document };
}

function mustCoordinate(ctx: Ctx): void {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
