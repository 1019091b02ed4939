import type { Ctx } from "#kernel/tenancy";
import type { Entry } from "../../model/inquiry/entry.ts";
import { readAsker } from "../../store/readers.ts";
import { entriesAfter } from "../../store/entries.ts";
import { draftFromInquiry } from "../knowledge/draft-from-inquiry.ts";
import { withInquiry } from "./at-hand.ts";

/**
 * Begins an article of the home library from what its reader asked and its staff answered, without what
 * tells of the reader. @returns the number of the article @throws Refusal, InvalidInput
 */
export async function articleFromInquiry(ctx: Ctx, id: string): Promise<string> {
  const found = await withInquiry(ctx, id, "home", async (own, { row }) => {
    const entries = await entriesAfter(own, id, { after: 0, limit: 500, audience: "reader" });
    const asker = await readAsker(own, id);
    return { row, entries, asker };
  });
  const said = (author: Entry["author"]) =>
    found.entries.filter((entry) => entry.kind === "message" && entry.author === author);
  const names = [found.asker?.name, found.row.operatorName, ...found.entries.map(nameIn)];
  return draftFromInquiry(ctx, {
    question: said("reader")[0]?.body ?? "",
    answer: said("staff")
      .map(({ body }) => body)
      .join("\n\n"),
    language: found.row.language,
    names: [...new Set(names.filter((name): name is string => !!name))],
  });
}

const nameIn = ({ authorName }: Entry): string | null => authorName;
