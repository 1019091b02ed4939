import type { BibliographicDescription, Form } from "#standards/marc";

/**
 * Kinds of work. Titles of different kinds never share one by name: a film of a novel, or an opera
 * after it, is a work of its own (IFLA LRM 4.2, adaptation).
 */
export type WorkKind = "text" | "article" | "serial" | "music" | "film" | Form;

const kinds: Readonly<Partial<Record<Form, WorkKind>>> = {
  book: "text",
  ebook: "text",
  audiobook: "text",
  manuscript: "text",
  website: "text",
  article: "article",
  journal: "serial",
  score: "music",
  music: "music",
};

export function workKind({ form }: BibliographicDescription): WorkKind {
  return kinds[form] ?? form;
}
