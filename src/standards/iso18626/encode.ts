import { document, element } from "../xml/index.ts";
import { documents } from "./documents.ts";
import type { Document } from "./message.ts";
import { NAMESPACE, VERSION } from "./namespace.ts";
import type { Codec } from "./sequence.ts";

/**
 * A document by wire schema 1.2. Attributes are qualified, as the schema wants them
 * (attributeFormDefault="qualified"). Optional text that is empty is left out.
 * @throws RangeError for an instant that is none
 */
export function encode(content: Document): string {
  const codec: Codec<Document> = documents[content.kind] as Codec<Document>;
  const attributes = { xmlns: NAMESPACE, "xmlns:ill": NAMESPACE, "ill:version": VERSION };
  return document(element("ISO18626Message", attributes, [codec.write(content.kind, content)]));
}
