/** What a reader wants of a title: the thing itself, or a copy of a part of it. */
export const wants = ["loan", "copy"] as const;
export type Want = (typeof wants)[number];

/** Read at once wherever they are: no library sends them to another. */
const ONLINE: readonly string[] = ["ebook", "website"];

export const isOnline = (form: string): boolean => ONLINE.includes(form);

/** Journals stay where they are, and articles are copied from them; all else is borrowed. */
export const usualWant = (form: string): Want =>
  form === "journal" || form === "article" ? "copy" : "loan";
