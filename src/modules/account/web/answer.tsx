import type { Context } from "hono";
import type { ReactNode } from "react";
import { type Principal, Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { type Answer, Notice, page } from "#ui";
import { type Key, words } from "../messages/index.ts";
import type { T } from "./faults.tsx";

export type Web = Context<WebEnv>;
type Person = Principal & { readonly kind: "person" };

/** The messages in the visitor's language. */
export function wordsOf(c: Web): T {
  return words(c.get("visit").locale);
}

/** Who is signed in. @throws Refusal("forbidden") when nobody is */
export function signedIn(c: Web): Person {
  const { principal } = c.get("visit");
  if (principal.kind !== "person") throw new Refusal("forbidden");
  return principal;
}

/** A page of a person: found by no search engine, kept by no cache, since it may hold what only they may read. */
export function personal(c: Web, answer: Answer): Response {
  const response = page(c, { noIndex: true, width: "narrow", ...answer });
  response.headers.set("cache-control", "no-store");
  return response;
}

/** Keys of the messages that a page may be sent to with `?done=`, to tell what was just done. */
export function doneNotice(
  c: Web,
  known: readonly Key[],
  values: Readonly<Record<string, string | number>> = {},
  action?: ReactNode,
): ReactNode {
  const key = known.find((one) => one === c.req.query("done"));
  if (!key) return undefined;
  return (
    <Notice tone="ok" announce="status" action={action}>
      <p>{wordsOf(c)(key, values)}</p>
    </Notice>
  );
}

/** Sends the browser on after a change (303, so that a reload does not do it again). */
export function goTo(c: Web, path: string, done?: Key): Response {
  return c.redirect(done ? `${path}?done=${done}` : path, 303);
}
