/** A way to what a title's page cannot give: a link, and a line about how soon and for what. */
export type Offer = {
  readonly href: string;
  readonly label: string;
  readonly note: string | null;
};
