/** What the page that holds the window tells it: that it is shown, or not any more. */
export type FromHost = { readonly commonshelf: "open" | "closed" };

/** What the window tells the page that holds it. */
export type FromWindow =
  | { readonly commonshelf: "close" }
  /** How high its content is, in CSS pixels. */
  | { readonly commonshelf: "height"; readonly pixels: number }
  /** Answers that came while it was not shown. */
  | { readonly commonshelf: "unread"; readonly count: number };

/** What the launcher is told of a library's desk: how to look, and what to say in the page's language. */
export type WidgetState = {
  /** Whether somebody answers at once. */
  readonly live: boolean;
  readonly hue: number;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly words: {
    readonly launch: string;
    readonly now: string;
    readonly title: string;
    readonly close: string;
    /** For one answer, two, and so on; the last stands for more. */
    readonly unread: readonly string[];
  };
};
