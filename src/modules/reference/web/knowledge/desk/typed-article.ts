import type { Form } from "#kernel/http";
import { type ToldArticle, textIn } from "../../../model/knowledge/article.ts";

/** What the form of an article shows: text by field, what is ticked, and what is wrong. */
export type TypedArticle = {
  readonly values: Readonly<Record<string, string>>;
  readonly topics: readonly string[];
  readonly faults: Readonly<Record<string, string>>;
};

/** A new article: a question, in the language of whoever writes. */
export function blank(language: string): TypedArticle {
  return { values: { kind: "faq", language }, topics: [], faults: {} };
}

/** What is stored. */
export function typedFrom(article: ToldArticle): TypedArticle {
  const { kind, language, reviewOn, version, topics } = article;
  const { title, body } = textIn(article, language);
  return {
    values: { title, body, kind, language, reviewOn: reviewOn ?? "", seen: String(version) },
    topics,
    faults: {},
  };
}

/** What was typed, as it was. */
export function typedIn(form: Form, faults: TypedArticle["faults"] = {}): TypedArticle {
  return { values: form.values, topics: form.all("topics"), faults };
}

/** What was typed, as the actions take it. */
export function inputFrom({ values, topics }: TypedArticle): Readonly<Record<string, unknown>> {
  return {
    title: values["title"] ?? "",
    body: values["body"] ?? "",
    kind: values["kind"],
    language: values["language"],
    topics,
    reviewOn: values["reviewOn"] || null,
    seen: wholeNumber(values["seen"]),
    minor: Boolean(values["minor"]),
    keep: Boolean(values["keep"]),
  };
}

/** A version as a hidden field names it; 0 for anything else. */
export function wholeNumber(text: string | undefined): number {
  return /^\d{1,9}$/.test(text ?? "") ? Number(text) : 0;
}
