import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import { ownKey } from "../../actions/inquiry/by-code.ts";
import { readCode } from "../../model/inquiry/reader-code.ts";

/** By which way a reader has come to their conversation, and where it lies for them. */
export type ReaderWay = {
  /** What opens it. */
  readonly key: string;
  /** The address of its page. */
  readonly home: string;
  /** The code, where they came with it; null: they are signed in, and it is their own. */
  readonly code: string | null;
};

/** The way that an address names. @throws Refusal `not-found` for what is none */
export function readerWay(c: Context): ReaderWay {
  const id = c.req.param("id");
  if (id !== undefined) return ownWay(id);
  const code = readCode(c.req.param("code") ?? "");
  if (code === null) throw new Refusal("not-found");
  return { key: code, home: `/ask/q/${code}`, code };
}

function ownWay(id: string): ReaderWay {
  if (!isId(id)) throw new Refusal("not-found");
  return { key: ownKey(id), home: `/my/questions/${id}`, code: null };
}
