import type { PrivacyHandler } from "#kernel/privacy";
import { LIBRARY_CHANGED } from "../events.ts";
import { forgetSigner, signaturesOfPerson } from "../store/agreements/signature.ts";
import { deleteEntriesOfPerson, entriesOfPerson } from "../store/staff-entry.ts";

/** What the directory keeps of a person with an account: their public entries. */
export const directoryPrivacy: PrivacyHandler = {
  module: "directory",
  exportPerson: async (ctx, person) => ({
    entries: await entriesOfPerson(ctx, person),
    signatures: await signaturesOfPerson(ctx, person),
  }),
  erasePerson: async (ctx, person) => {
    await forgetSigner(ctx, person);
    const gone = await deleteEntriesOfPerson(ctx, person);
    const codes = new Set(gone.map(({ code }) => code));
    for (const code of codes) await ctx.emit(LIBRARY_CHANGED, { code });
    await ctx.reindex(
      "person",
      gone.map(({ id }) => id),
    );
  },
};
