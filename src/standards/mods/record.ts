export type ModsTitle = {
  readonly type?: "alternative" | "uniform" | "translated";
  readonly title: string;
  readonly subTitle?: string;
  readonly partName?: string;
};

export type ModsName = {
  readonly type: "personal" | "corporate" | "conference";
  readonly name: string;
  readonly dates?: string;
  /** MARC relator codes, or words. */
  readonly roles: readonly string[];
  readonly isPrimary: boolean;
};

export type ModsSubject = {
  /** "lcsh", "mesh" … */
  readonly authority?: string;
  readonly parts: readonly {
    readonly kind: "topic" | "geographic" | "temporal" | "title" | ModsName["type"];
    readonly text: string;
  }[];
};

export type ModsLocation = {
  readonly physicalLocation: string;
  readonly shelfLocators: readonly string[];
};

/** The values that MODS has for kinds of things. */
export type ModsResourceType =
  | "text"
  | "cartographic"
  | "notated music"
  | "sound recording"
  | "still image"
  | "moving image"
  | "three dimensional object"
  | "software, multimedia"
  | "mixed material";

/** A description in the Metadata Object Description Schema 3.8. */
export type Mods = {
  readonly titles: readonly ModsTitle[];
  readonly names: readonly ModsName[];
  readonly resourceType: ModsResourceType;
  readonly isManuscript: boolean;
  readonly genres: readonly string[];
  readonly origin: {
    readonly places: readonly string[];
    readonly publishers: readonly string[];
    readonly dateIssued?: string;
    readonly edition?: string;
  };
  /** ISO 639-2/B. */
  readonly languages: readonly string[];
  readonly extent?: string;
  readonly abstract?: string;
  readonly tableOfContents?: string;
  readonly notes: readonly string[];
  readonly responsibility?: string;
  readonly subjects: readonly ModsSubject[];
  readonly classifications: readonly { readonly authority: string; readonly mark: string }[];
  readonly series: readonly { readonly title: string; readonly volume?: string }[];
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
  readonly urls: readonly { readonly url: string; readonly label?: string }[];
  readonly locations: readonly ModsLocation[];
  readonly record: { readonly id: string; readonly changedAt: Date };
};
