/** To where something of a conversation goes, and from where it has to go when its days are over. */
export const PLACES = [
  "words",
  "entries",
  "readers",
  "files",
  "offers",
  "workers",
  "notices",
  "mails",
  "jobs",
  "events",
  "audit",
  "search",
] as const;
export type Place = (typeof PLACES)[number];

/** How many inquiries were looked for, and what is left of them in each place. */
export type Left = { readonly inquiries: number } & Readonly<Record<Place, number>>;

/** How much of conversations a library has, by how long ago they ended. */
export type Kept = {
  readonly underWay: number;
  readonly week: number;
  readonly month: number;
  readonly longer: number;
  /** Their days are over: the next night reduces them. */
  readonly due: number;
  readonly erased: number;
  readonly oldest: Date | null;
};
