import type { Form } from "#standards/marc";

/** Every form is a set of its own for harvesters. */
const forms: Readonly<Record<Form, true>> = {
  book: true,
  ebook: true,
  audiobook: true,
  article: true,
  journal: true,
  website: true,
  manuscript: true,
  score: true,
  music: true,
  film: true,
  map: true,
  image: true,
  object: true,
  game: true,
  kit: true,
  software: true,
  archive: true,
};

export const offeredForms: readonly string[] = Object.keys(forms);
