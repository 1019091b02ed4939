import type { Content } from "#kernel/blobs";
import type { Ctx } from "#kernel/tenancy";
import type { MailSource } from "./store.ts";

/** A message on its way in. */
export type Arrival = {
  readonly source: MailSource;
  /** MAIL FROM: empty for nobody; null where it is not known. */
  readonly returnPath: string | null;
  readonly recipients: readonly string[];
  /** Who delivers it: numeric address, and how it calls itself. */
  readonly client: { readonly address: string; readonly name: string } | null;
  readonly content: Content;
  /** Said in the same transaction; false: it was taken already, and is not taken again. */
  readonly claim?: (ctx: Ctx) => Promise<boolean>;
};
