import { naturalOrder, presented } from "./names.ts";
import type { Profile } from "./profile.ts";
import type { Chooser } from "./random.ts";
import { headline, mistyped, withoutDiacritics } from "./text.ts";
import type { Contributor, Work } from "./work.ts";

export type Script = "roman" | "native";

/** What the title page says, in one script: the words before any punctuation or coding. */
export interface Statement {
  readonly script: Script;
  readonly title: string;
  readonly subtitle: string | null;
  readonly responsibility: string | null;
  readonly author: string | null;
  readonly place: string | null;
  readonly publisher: string | null;
}

/** Whether the work has a form in a script of its own. */
export function hasNative(work: Work): boolean {
  return Boolean(work.native_title);
}

export function romanStatement(work: Work, profile: Profile, choose: Chooser): Statement {
  const spell = profile.diacritics ? (text: string) => text : withoutDiacritics;
  const spelled = (text: string | null | undefined) => (text ? spell(text) : null);
  const capitals = profile.headline && work.language === "eng";
  const title = spell(capitals ? headline(work.title) : work.title);
  return {
    script: "roman",
    title: choose.chance("typo", profile.typos) ? mistyped(title, choose) : title,
    subtitle: choose.chance("drop subtitle", profile.dropsSubtitle) ? null : spelled(work.subtitle),
    responsibility: spelled(responsibility(work, (person) => person.name, work.author)),
    author: spelled(work.author),
    place: spelled(work.place),
    publisher: spelled(work.publisher),
  };
}

/** The data files give no subtitles in native script, so this statement has none. */
export function nativeStatement(work: Work, profile: Profile, choose: Chooser): Statement {
  const title = work.native_title ?? work.title;
  return {
    script: "native",
    title: choose.chance("native typo", profile.typos) ? mistyped(title, choose) : title,
    subtitle: null,
    responsibility: responsibility(
      work,
      (person) => person.native_name ?? person.name,
      work.native_author ?? work.author,
    ),
    author: work.native_author ?? work.author ?? null,
    place: work.native_place ?? work.place ?? null,
    publisher: work.native_publisher ?? work.publisher ?? null,
  };
}

/** Authors, then those who translated, edited or directed; performers have a note of their own (511). */
function responsibility(
  work: Work,
  named: (person: Contributor) => string,
  author: string | null | undefined,
): string | null {
  const authors = work.contributors.filter((person) => person.role === "author").map(named);
  const names = [...(author ? [author] : []), ...authors].map((name) =>
    naturalOrder(name, work.language),
  );
  const others = work.contributors.filter(({ role }) => role !== "author" && role !== "performer");
  const rest = others.map((person) => presented(named(person), person.role, work.language));
  const all = [...(names.length > 0 ? [names.join(", ")] : []), ...rest];
  return all.length > 0 ? all.join(" ; ") : null;
}
