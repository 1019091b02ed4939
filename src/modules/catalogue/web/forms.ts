import type { Form } from "#standards/marc";
import type { MaterialForm } from "#ui";

/** The drawing for each form of the records; some forms share one. */
export const drawingOf: Readonly<Record<Form, MaterialForm>> = {
  book: "book",
  ebook: "e-book",
  audiobook: "audiobook",
  article: "journal",
  journal: "journal",
  website: "website",
  manuscript: "manuscript",
  score: "score",
  music: "music",
  film: "film",
  map: "map",
  image: "image",
  object: "object",
  game: "game",
  kit: "object",
  software: "website",
  archive: "manuscript",
};
