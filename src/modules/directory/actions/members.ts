import { checked, Refusal } from "#kernel/access";
import { addLibrary, type Ctx, type Library } from "#kernel/tenancy";
import { localeOf, plainName } from "../model/face.ts";
import { memberFacts } from "../model/shape.ts";
import { mayEditNetwork } from "../policy.ts";
import { putLibraryProfile } from "../store/library-profile.ts";
import { libraryChanged } from "./note-change.ts";

/**
 * Takes a library into the network: its name, kind, zone and face; the rest its administrator says.
 * @throws InvalidInput for what does not fit or a code that is taken; Refusal for who may not.
 */
export async function addMember(ctx: Ctx, given: unknown): Promise<Library> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  const { code, ...facts } = checked(memberFacts, given);
  const { name: names, hue, mark, timeZone } = facts;
  const locale = localeOf(facts);
  const face = { name: plainName(names), names, hue, mark, timeZone, locale };
  const library = await addLibrary(ctx, { code, ...face });
  await putLibraryProfile(ctx, library.id, { ...facts, hue: library.hue, mark: library.mark });
  await libraryChanged(ctx, code, { action: "directory.member-added" });
  return library;
}
