/** Words within a line. */
export type Inline =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly of: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly of: readonly Inline[] };

/** A part of an article. Level 1 is the title of the page, so headings begin at 2. */
export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly of: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly of: readonly Inline[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  | { readonly kind: "quote"; readonly paragraphs: readonly (readonly Inline[])[] }
  | { readonly kind: "code"; readonly text: string };
