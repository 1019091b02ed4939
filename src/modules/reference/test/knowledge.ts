import type { Hono } from "hono";
import { anonymous } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { Ctx, Library, Run, Visitor } from "#kernel/tenancy";
import { moveArticle } from "../actions/knowledge/move-article.ts";
import { draftArticle } from "../actions/knowledge/write-article.ts";
import { letIn, type Somebody } from "./people.ts";

type Deployed = {
  readonly asSystem: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly run: Run;
  readonly library: (code: string) => Promise<Library>;
};
type Given = Readonly<Record<string, unknown>>;
type Acting = Pick<Somebody, "visitor">;

/** Two libraries with those who write there, and somebody who reads. */
export type KnowledgePeople = {
  readonly here: Library;
  readonly there: Library;
  readonly staff: Somebody;
  readonly neighbour: Somebody;
  readonly coordinator: Somebody;
  readonly reader: Somebody;
  readonly as: <T>(who: Acting, work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  /** Writes an article and publishes it. @returns its number. */
  readonly publish: (who: Somebody, of?: Given) => Promise<string>;
};

/** Lets them in. */
export async function knowledgePeople(d: Deployed, app: Hono<WebEnv>): Promise<KnowledgePeople> {
  const [here, there] = [await d.library("here"), await d.library("there")];
  const as: KnowledgePeople["as"] = ({ visitor }, work) => d.run(visitor, work);
  return {
    here,
    there,
    staff: await letIn(d, app, "staff", here),
    neighbour: await letIn(d, app, "library-administrator", there),
    coordinator: await letIn(d, app, "network-coordinator", null),
    reader: await letIn(d, app, "reader", here),
    as,
    publish: (who, of = {}) =>
      as(who, async (ctx) => {
        const number = await draftArticle(ctx, article(of));
        await moveArticle(ctx, number, "publish");
        return number;
      }),
  };
}

/** Somebody who is not signed in, on the pages of a library. */
export function stranger(library: Library | null): { readonly visitor: Visitor } {
  return { visitor: { principal: anonymous, library: library?.id ?? null, locale: "en" } };
}

/** What somebody writes. */
export function article(of: Given = {}): Given {
  return {
    kind: "faq",
    language: "en",
    title: "How do I renew a loan?",
    body: "Open *My loans* and choose **Renew**.",
    topics: ["borrowing"],
    reviewOn: null,
    ...of,
  };
}

/** What somebody saves who has seen the first version. */
export function saved(of: Given): Given {
  return { ...article(), seen: 1, minor: false, keep: false, ...of };
}
