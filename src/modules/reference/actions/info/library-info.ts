import type { LocalText } from "#kernel/i18n";
import { type Ctx, type Library } from "#kernel/tenancy";
import {
  type BranchCard,
  branchesOf,
  type LibraryEntry,
  listSkills,
  type Opening,
  openingAt,
  readMember,
} from "#modules/directory";
import type { DeskSettings } from "../../model/desk/settings.ts";
import { libraryCalled } from "../library-called.ts";
import { deskPerson } from "../desk/presence.ts";
import { deskSettings } from "../desk/settings.ts";

/** What whoever answers for a library should know of it. */
export type LibraryInfo = {
  readonly library: Library;
  readonly settings: DeskSettings;
  /** Its entry in the directory; null where it has none yet. */
  readonly entry: LibraryEntry | null;
  readonly branches: readonly { readonly card: BranchCard; readonly opening: Opening }[];
  readonly skills: ReadonlyMap<string, LocalText>;
};

/** For everybody at a desk of the network. @throws Refusal `not-found`, `forbidden` */
export async function libraryInfo(ctx: Ctx, code: string): Promise<LibraryInfo> {
  const library = await memberFor(ctx, code);
  const now = ctx.clock.now();
  const cards = (await branchesOf(ctx, [library.code])).get(library.code)?.values() ?? [];
  const skills = await listSkills(ctx);
  return {
    library,
    settings: await deskSettings(ctx, library.id),
    entry: await readMember(ctx, library.code),
    branches: [...cards].map((card) => ({ card, opening: openingAt(card.schedule, now) })),
    skills: new Map(skills.map((skill) => [skill.code, skill.name])),
  };
}

/** A member library by its code, for who works at a desk. @throws Refusal `not-found`, `forbidden` */
export async function memberFor(ctx: Ctx, code: string): Promise<Library> {
  deskPerson(ctx);
  return libraryCalled(ctx, code);
}
