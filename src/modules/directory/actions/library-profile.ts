import { checked, Refusal } from "#kernel/access";
import { changeLibrary, type Ctx, type Library } from "#kernel/tenancy";
import type { LibraryProfile } from "../model/entries.ts";
import { faceOf } from "../model/face.ts";
import { profileFacts } from "../model/shape.ts";
import { mayEditLibrary } from "../policy.ts";
import { putLibraryProfile } from "../store/library-profile.ts";
import { readLibraries } from "../store/read-libraries.ts";
import { libraryChanged } from "./note-change.ts";

/** What the library says of itself, for who may change it. */
export async function editableProfile(ctx: Ctx, library: Library): Promise<LibraryProfile> {
  if (!mayEditLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
  const [profile] = await readLibraries(ctx, [library.code]);
  if (!profile) throw new Refusal("not-found");
  return profile;
}

/** Changes what the library says of itself: name, face, contact, languages. */
export async function changeProfile(ctx: Ctx, library: Library, given: unknown): Promise<void> {
  if (!mayEditLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
  const facts = checked(profileFacts, given);
  await changeLibrary(ctx, library.id, faceOf(facts));
  await putLibraryProfile(ctx, library.id, facts);
  await libraryChanged(ctx, library.code, { action: "directory.profile-changed" });
}
