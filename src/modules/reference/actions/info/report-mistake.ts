import { z } from "zod";
import { InvalidInput } from "#kernel/access";
import { audit } from "#kernel/audit";
import { listPeopleOf } from "#kernel/identity";
import { newId } from "#kernel/ids";
import { defineJob } from "#kernel/jobs";
import { defineNotice, notify } from "#kernel/notices";
import { allLibraries, type Ctx, libraryName } from "#kernel/tenancy";
import { infoWords } from "../../messages/info-index.ts";
import { memberFor } from "./library-info.ts";

const LONGEST = 1000;
const report = z.object({ home: z.uuid(), from: z.uuid(), text: z.string() });
type Report = z.infer<typeof report>;

/** Tells the administrators of a library: who works elsewhere may not look them up. */
export const TELL_OF_MISTAKE = defineJob("reference.tell-of-mistake", report);

/** Something is wrong in what a library says of itself. */
export const MISTAKE_REPORTED = defineNotice({
  name: "reference.mistake-reported",
  params: z.object({ from: z.string(), text: z.string() }),
  words: (locale) => {
    const t = infoWords(locale);
    return {
      label: t("report-label"),
      outline: t("report-outline"),
      title: ({ from }) => t("notice-title", { from }),
      text: ({ text }) => t("notice-text", { text }),
    };
  },
});

/** Reports a mistake on a library's page. @throws InvalidInput `text`; Refusal `not-found`, `forbidden` */
export async function reportMistake(ctx: Ctx, code: string, text: string): Promise<void> {
  const { id: home } = await memberFor(ctx, code);
  if (text === "") throw new InvalidInput({ text: "text-missing" });
  if (text.length > LONGEST) throw new InvalidInput({ text: "text-long" });
  if (ctx.library) await ctx.enqueue(TELL_OF_MISTAKE, { home, from: ctx.library, text });
}

/** Does it, in a system transaction. @returns how many were told. */
export async function tellOfMistake(ctx: Ctx, { home, from, text }: Report): Promise<number> {
  const members = await allLibraries(ctx);
  const library = members.find(({ id }) => id === home);
  if (!library) return 0;
  const sender = members.find(({ id }) => id === from);
  const { people } = await listPeopleOf(ctx, library.id, { roles: ["library-administrator"] });
  for (const person of people)
    await notify(ctx, {
      kind: MISTAKE_REPORTED,
      person: person.id,
      library: library.id,
      // Each says something else: none takes another's place.
      subjectKey: `reference:mistake:${newId()}`,
      href: `/desk/${library.code}/ask/settings`,
      params: { from: sender ? libraryName(sender, ctx.locale) : "", text },
    });
  await audit(ctx, "reference.mistake-reported", sender?.code ?? null, {}, home);
  return people.length;
}
