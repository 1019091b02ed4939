import type { Ctx } from "#kernel/tenancy";
import type { Entry } from "../../../model/inquiry/entry.ts";
import type { Line } from "../../../model/federation/message.ts";
import { entriesAfter } from "../../../store/entries.ts";
import { lineOf } from "./relay-out.ts";

const MOST_LINES = 200;
const MOST_CHARACTERS = 48_000;

/** What was said to and by the reader, for whoever answers next: the question itself, and the latest of the rest. */
export async function talkSoFar(own: Ctx, inquiry: string): Promise<readonly Line[]> {
  const entries = await entriesAfter(own, inquiry, { after: 0, limit: 2000, audience: "reader" });
  const [first, ...rest] = entries.filter(({ kind, body }) => kind === "message" && body !== "");
  if (!first) return [];
  return [first, ...latest(rest, MOST_CHARACTERS - first.body.length)].map(asLine);
}

function latest(entries: readonly Entry[], characters: number): readonly Entry[] {
  let left = characters;
  const kept = entries
    .slice(1 - MOST_LINES)
    .toReversed()
    .filter(({ body }) => (left -= body.length) >= 0);
  return kept.toReversed();
}

function asLine({ id, body, author, authorName, at }: Entry): Line {
  const staffName = author === "reader" ? null : (authorName ?? "");
  return lineOf({ id, body: body.slice(0, 8000), staffName, at });
}
