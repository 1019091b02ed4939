import type { LinkCard } from "#kernel/manifest";
import { readMember } from "../../actions/read-directory.ts";
import { words } from "../../messages/index.ts";
import { placeText } from "../address.tsx";
import { said } from "../view.ts";

/** Member libraries as cards: what they are, and where. */
export const libraryLinks: LinkCard = {
  path: /^\/libraries\/([A-Za-z0-9-]{1,32})$/,
  load: async (ctx, [, code = ""]) => {
    const library = await readMember(ctx, code);
    if (!library) return null;
    const { text, lang } = said(library.name, ctx.locale);
    const kind = words(ctx.locale)(`kind-${library.kind}`);
    return {
      href: `/libraries/${library.code}`,
      title: text,
      lang: lang ?? null,
      by: [kind, placeText(library, ctx.locale)].filter(Boolean).join(" · "),
      picture: null,
      fact: null,
      offers: [],
    };
  },
};
