import type { SearchFieldProps } from "../components/search-field.tsx";

/** The places of the house, in their order; a page shows those that exist for its reader. */
export type PlaceKey = "find" | "ask" | "read" | "learn" | "take-part" | "make";

export interface FrameLink {
  readonly href: string;
  readonly label: string;
  /** The page, or the part of the house, where one is. */
  readonly current?: boolean;
}

export interface Place extends FrameLink {
  readonly key: PlaceKey;
}

export interface LanguageLink extends FrameLink {
  /** BCP 47 tag of the language it leads to; `label` is that language's own name for itself. */
  readonly lang: string;
}

/** In whose name one acts: a member library, or the network itself. */
export interface ActingLibrary {
  readonly name: string;
  readonly href: string;
  /** One to three letters for the mark; default the initials of the name. */
  readonly mark?: string;
  /** Smaller line beneath the name, e.g. the network the library belongs to. */
  readonly within?: string;
}

export interface AccountModel {
  /** The reader's own pages, when signed in. */
  readonly myLibrary?: FrameLink & { readonly count?: number };
  /** The staff side, for those who work in it. */
  readonly desk?: FrameLink & { readonly count?: number };
  readonly signIn?: FrameLink;
  /** Name of the person signed in and the form that signs out. */
  readonly person?: {
    readonly name: string;
    readonly signOut: { readonly action: string; readonly label: string };
  };
}

export type Theme = "auto" | "light" | "dark";

export interface ThemeModel {
  readonly current: Theme;
  /** Where the choice is posted, as `theme`; the field `back` brings the reader back. */
  readonly action: string;
  readonly back: string;
  readonly words: Readonly<Record<Theme | "label", string>>;
}

/** Addresses of the built files; from the build's manifest. */
export interface FrameAssets {
  readonly styles: readonly string[];
  /** Modules to run: the page's custom elements. */
  readonly scripts?: readonly string[];
  readonly modulePreload?: readonly string[];
  readonly icon?: string;
  readonly manifest?: string;
}

export interface FrameWords {
  readonly skip: string;
  readonly places: string;
  readonly account: string;
  readonly display: string;
  readonly languages: string;
  readonly footer: string;
  /** Says how many things wait, e.g. "3 waiting". */
  readonly waiting: (count: number) => string;
}

/** Everything around a page's own content. */
export interface FrameModel {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** The acting library's hue, in degrees. */
  readonly hue: number;
  readonly library: ActingLibrary;
  /** `desk` sets the staff side apart. */
  readonly side?: "public" | "desk";
  readonly search?: SearchFieldProps;
  /** Descriptions by which browsers offer to search here (OpenSearch). */
  readonly searchDescriptions?: readonly { readonly href: string; readonly title: string }[];
  readonly places: readonly Place[];
  readonly account: AccountModel;
  readonly languages: readonly LanguageLink[];
  readonly theme: ThemeModel;
  readonly footer?: { readonly text?: string; readonly links: readonly FrameLink[] };
  readonly assets: FrameAssets;
  readonly words: FrameWords;
  /** The page is shown within another one: its own content, and nothing around it. */
  readonly bare?: boolean;
}
