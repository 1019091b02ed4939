import { createHash, randomBytes } from "node:crypto";
import { InvalidInput } from "#kernel/access";
import { readAddress } from "#kernel/identity";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { firstWords } from "../../model/inquiry/first-words.ts";
import { readerCode, staffCode } from "../../model/inquiry/reader-code.ts";
import { insertInquiry } from "../../store/inquiries.ts";
import { queueForLanguage } from "../../model/desk/queue.ts";
import { queuesOf } from "../../store/queues.ts";
import { insertAsker } from "../../store/readers.ts";
import { deskSettings } from "../desk/settings.ts";
import { append } from "./append.ts";
import { inHome } from "./in-home.ts";
import { park } from "./park.ts";
import { routed } from "./routing.ts";
import type { Channel, Inquiry } from "../../model/inquiry/inquiry.ts";

/** What a reader asks, and what they say of themselves: nothing, if they like. */
export type Question = {
  readonly library: LibraryId;
  readonly text: string;
  readonly language: string;
  readonly name: string;
  readonly email: string;
  readonly person: PersonId | null;
  readonly queue: string | null;
  readonly channel: Channel;
  /** Whether the reader waits at a screen. */
  readonly live: boolean;
};

/** The longest text of one message, in characters. */
export const LONGEST = 8000;

/**
 * Takes a question in. @returns the code by which its reader comes back, which is kept nowhere, and how
 * it stands. @throws InvalidInput
 */
export async function ask(
  ctx: Ctx,
  question: Question,
): Promise<{ readonly code: string; readonly inquiry: Inquiry }> {
  check(question);
  return inHome(ctx, question.library, async (own) => {
    const code = readerCode(randomBytes(13));
    const row = await newInquiry(own, question, keyHash(code));
    await insertInquiry(own, row);
    const { person, name, email } = question;
    if (person || name || email)
      await insertAsker(own, {
        inquiry: row.id,
        library: row.library,
        person,
        name: name || null,
        email: email || null,
      });
    await append(own, row, {
      kind: "message",
      author: "reader",
      channel: question.channel,
      body: question.text,
    });
    const { chat } = await deskSettings(own, row.library);
    const live = chat && question.live;
    return { code, inquiry: await (live ? routed(own, row) : park(own, row, null)) };
  });
}

/** What is stored of a reader's code. */
export function keyHash(code: string): Uint8Array {
  return createHash("sha256").update(`inquiry ${code}`).digest();
}

function check({ text, name, email, language }: Question): void {
  if (email !== "") readAddress(email);
  const faults = {
    ...(text.trim() === "" ? { text: "text-missing" } : {}),
    ...(text.length > LONGEST ? { text: "text-long" } : {}),
    ...(name.length > 100 ? { name: "name-long" } : {}),
    ...(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? {} : { language: "choice-unknown" }),
  };
  if (Object.keys(faults).length > 0) throw new InvalidInput(faults);
}

async function newInquiry(own: Ctx, question: Question, hash: Uint8Array): Promise<Inquiry> {
  const { library, language, text, channel } = question;
  const queues = await queuesOf(own, library);
  if (question.queue !== null && !queues.some(({ id }) => id === question.queue))
    throw new InvalidInput({ queue: "choice-unknown" });
  const now = new Date(own.clock.now().epochMilliseconds);
  return {
    id: newId<"inquiry">(),
    library,
    code: staffCode(randomBytes(6)),
    keyHash: hash,
    channel,
    state: "waiting",
    stateAt: now,
    queue: question.queue ?? queueForLanguage(queues, language)?.id ?? null,
    language,
    subject: firstWords(text),
    askedAt: now,
    level: "home",
    directedUntil: null,
    answering: null,
    operator: null,
    operatorName: null,
    firstAnswerAt: null,
    readerSaidAt: now,
    assignee: null,
    dueAt: null,
    endedAt: null,
    readLevel: null,
    kind: null,
    satisfaction: null,
    praise: null,
    mergedInto: null,
    sameReader: false,
    erasedAt: null,
  };
}
