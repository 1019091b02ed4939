import { Refusal } from "#kernel/access";
import type { PersonId } from "#kernel/ids";
import { allLibraries, type Ctx, type Library } from "#kernel/tenancy";
import type { OwnQuestion } from "../../model/inquiry/own-question.ts";
import { countOfPerson, inquiriesOfPerson } from "../../store/own-inquiries.ts";

/** More than anybody reads; the newest. */
const MOST = 200;

/** What the visitor asked while they were signed in, with the libraries by id. @throws Refusal `forbidden` */
export async function ownQuestions(ctx: Ctx): Promise<{
  readonly questions: readonly OwnQuestion[];
  readonly libraries: ReadonlyMap<string, Library>;
}> {
  const questions = await inquiriesOfPerson(ctx, personOf(ctx), MOST);
  const libraries = await allLibraries(ctx);
  return { questions, libraries: new Map(libraries.map((library) => [library.id, library])) };
}

/** How many they asked, and how many of them are open. @throws Refusal `forbidden` */
export function countOwnQuestions(ctx: Ctx): ReturnType<typeof countOfPerson> {
  return countOfPerson(ctx, personOf(ctx));
}

function personOf({ principal }: Ctx): PersonId {
  if (principal.kind !== "person") throw new Refusal("forbidden");
  return principal.id;
}
