import { InvalidInput } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type Canned, type CannedOwner, ownerOf } from "../../model/canned/canned.ts";
import { type CarriedCanned, cannedFile, toFile } from "../../model/canned/exchange.ts";
import { MOST_CANNED } from "../../model/canned/shape.ts";
import { withText } from "../../model/canned/versions.ts";
import {
  holdCanned,
  holdNames,
  insertCanned,
  type Owner,
  patchCanned,
  putTexts,
} from "../../store/canned/canned.ts";
import { findCanned } from "./find-canned.ts";
import { owning } from "./owning.ts";
import { noted } from "./write-canned.ts";

/** All that one owner has written, as a file. @throws Refusal `forbidden` */
export async function exportCanned(
  ctx: Ctx,
  owner: CannedOwner,
): Promise<ReturnType<typeof toFile>> {
  owning(ctx, owner);
  return toFile((await findCanned(ctx, "")).filter((canned) => ownerOf(canned) === owner));
}

/**
 * Takes the answers of a file in: new names are added, known ones say from now on what the file says. All or
 * none. @returns how many. @throws InvalidInput `file` with what is wrong; Refusal `forbidden`
 */
export async function importCanned(ctx: Ctx, owner: CannedOwner, text: string): Promise<number> {
  const whose = owning(ctx, owner);
  const answers = readFile(text);
  const names = await holdNames(ctx, whose);
  const added = answers.filter(({ name }) => !names.has(name));
  if (names.size + added.length > MOST_CANNED) throw new InvalidInput({ file: "too-many" });
  for (const answer of answers) {
    const id = names.get(answer.name);
    const known = id === undefined ? null : await holdCanned(ctx, id);
    await (known ? changeBy(ctx, known, answer) : add(ctx, whose, answer));
  }
  await noted(ctx, "imported", { ...whose, name: String(answers.length) });
  return answers.length;
}

function readFile(text: string): readonly CarriedCanned[] {
  const read = cannedFile.safeParse(jsonIn(text));
  if (!read.success) {
    const messages = read.error.issues.map(({ message }) => message);
    throw new InvalidInput({
      file: messages.includes("variable-unknown") ? "file-variable" : "file-form",
    });
  }
  const { answers } = read.data;
  if (new Set(answers.map(({ name }) => name)).size < answers.length)
    throw new InvalidInput({ file: "file-twice" });
  return answers;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function add(ctx: Ctx, whose: Owner, answer: CarriedCanned): Promise<void> {
  const { name, topics, language } = answer;
  const first = { language, body: answer.texts[language] ?? "", sourceVersion: 1 };
  const blank = { language, version: 1, texts: [first] };
  const { version, texts } = saying(blank, answer);
  const id = newId<"canned">();
  const none = { source: null, sourceVersion: null, removedAt: null };
  await insertCanned(ctx, { id, ...whose, name, topics, language, version, ...none });
  await putTexts(ctx, id, texts);
}

async function changeBy(ctx: Ctx, known: Canned, answer: CarriedCanned): Promise<void> {
  // In another first language its versions count other texts: they begin anew.
  const before = known.language === answer.language ? known : { ...known, texts: [] };
  const { version, texts } = saying({ ...before, language: answer.language }, answer);
  const { topics, language } = answer;
  await patchCanned(ctx, known.id, { topics, language, version });
  await putTexts(ctx, known.id, texts);
}

type Versioned = Pick<Canned, "language" | "version" | "texts">;

/** Says all that the file says; what it calls behind is stamped so, by a version more of the first text. */
function saying(before: Versioned, { language, texts, stale }: CarriedCanned): Versioned {
  const body = texts[language] ?? "";
  const first = withText({ ...before, language }, language, body);
  const version = stale.length > 0 ? first.version + 1 : first.version;
  const others = Object.entries(texts).filter(([of]) => of !== language);
  return {
    language,
    version,
    texts: [
      { language, body, sourceVersion: version },
      ...others.map(([of, said]) => ({
        language: of,
        body: said,
        sourceVersion: stale.includes(of) ? version - 1 : version,
      })),
    ],
  };
}
