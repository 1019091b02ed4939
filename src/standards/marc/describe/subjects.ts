import type { LinkedFields } from "../linkage.ts";
import { type DataField, subfield, subfields } from "../record.ts";
import { agentName, type AgentKind } from "./contributors.ts";
import { joinSentences, tidy, trimPunctuation } from "./punctuation.ts";

export type SubjectKind = AgentKind | "title" | "event" | "time" | "topic" | "place" | "keyword";

/** What the work is about (MARC 21 fields 600 to 653). */
export interface Subject {
  readonly kind: SubjectKind;
  /** The heading without subdivisions: "Piano music". */
  readonly heading: string;
  /** Topical, chronological and geographical subdivisions in order. */
  readonly subdivisions: readonly string[];
  /** Heading and subdivisions joined by " -- ", as catalogues print them. */
  readonly text: string;
  /** The same in the original script (880). */
  readonly originalText?: string;
  /** Where the heading comes from: "lcsh", "mesh", "fast", "local" … */
  readonly scheme?: string;
}

const kinds: Readonly<Record<string, SubjectKind>> = {
  "600": "person",
  "610": "organisation",
  "611": "meeting",
  "630": "title",
  "647": "event",
  "648": "time",
  "650": "topic",
  "651": "place",
  "653": "keyword",
};

/** Indicator 2 of 600 to 651: the thesaurus. */
const schemes: Readonly<Record<string, string>> = {
  "0": "lcsh",
  "1": "lcshac",
  "2": "mesh",
  "3": "nal",
  "5": "cash",
  "6": "rvm",
};

export function describeSubjects(linked: LinkedFields): Subject[] {
  const byText = new Map<string, Subject>();
  for (const { field, original } of linked.all(...Object.keys(kinds))) {
    for (const subject of subjectsOf(field, original)) {
      if (subject.heading !== "" && !byText.has(subject.text)) byText.set(subject.text, subject);
    }
  }
  return [...byText.values()];
}

function subjectsOf(field: DataField, original: DataField | undefined): Subject[] {
  const kind = kinds[field.tag] ?? "topic";
  if (kind === "keyword") {
    return tidy(subfields(field, "a")).map((heading) => ({
      kind,
      heading,
      subdivisions: [],
      text: heading,
    }));
  }
  const scheme = field.ind2 === "7" ? subfield(field, "2")?.trim() : schemes[field.ind2];
  const heading = headingOf(field, kind);
  const subdivisions = subdivisionsOf(field);
  return [
    {
      kind,
      heading,
      subdivisions,
      text: [heading, ...subdivisions].join(" -- "),
      ...(original
        ? { originalText: [headingOf(original, kind), ...subdivisionsOf(original)].join(" -- ") }
        : {}),
      ...(scheme === undefined ? {} : { scheme }),
    },
  ];
}

function subdivisionsOf(field: DataField): string[] {
  return subfields(field, "vxyz").map(trimPunctuation);
}

function headingOf(field: DataField, kind: SubjectKind): string {
  if (kind === "person" || kind === "organisation" || kind === "meeting") {
    const dates = kind === "person" ? subfields(field, "d") : [];
    const work = subfields(field, "tnp").map(trimPunctuation);
    const name = [agentName(field, kind), ...dates.map(trimPunctuation)].join(", ");
    const worksOf = subfield(field, "t") === undefined ? [] : work;
    return joinSentences([name, ...worksOf]);
  }
  return joinSentences(tidy(subfields(field, kind === "title" ? "anpdl" : "abcdg")));
}

/** Genres and forms (655), and the form subdivisions ($v) of subjects are left where they are. */
export function describeGenres(linked: LinkedFields): string[] {
  return tidy(
    linked
      .all("655")
      .flatMap(({ field, original }) => [
        subfields(field, "a").join(" "),
        ...(original ? [subfields(original, "a").join(" ")] : []),
      ]),
  );
}
