import type { BibliographicDescription, Contributor, Form } from "#standards/marc";

/** A name as reference formats want it: in parts, or as one where it has none. */
export type ReferenceName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

/** What reference formats have in common. Texts are on one line. */
export type Reference = {
  readonly id: string;
  readonly form: Form;
  readonly title: string;
  readonly authors: readonly ReferenceName[];
  readonly editors: readonly ReferenceName[];
  readonly translators: readonly ReferenceName[];
  readonly edition?: string;
  readonly publisher?: string;
  readonly place?: string;
  readonly year?: number;
  readonly series?: string;
  readonly volume?: string;
  readonly extent?: string;
  readonly isbns: readonly string[];
  readonly issns: readonly string[];
  /** BCP 47. */
  readonly language?: string;
  readonly summary?: string;
  readonly subjects: readonly string[];
  /** The title's lasting address. */
  readonly url: string;
};

/** Picks from a description what a reference says. */
export function referenceOf(
  description: BibliographicDescription,
  id: string,
  url: string,
): Reference {
  const { titles, contributors, publication, identifiers, series, languages } = description;
  const [first] = series;
  return {
    id,
    url,
    form: description.form,
    title: line(
      [titles.main.proper, ...titles.main.parts].join(". ") + subtitle(titles.main.subtitle),
    ),
    authors: authorsOf(contributors).map(nameOf),
    editors: having(contributors, "edt").map(nameOf),
    translators: having(contributors, "trl").map(nameOf),
    ...optional("edition", description.edition),
    ...optional("publisher", publication.publishers[0]),
    ...optional("place", publication.places[0]),
    ...(publication.year === undefined ? {} : { year: publication.year }),
    ...optional("series", first?.title),
    ...optional("volume", first?.volume),
    ...optional("extent", description.extent),
    isbns: identifiers.isbns,
    issns: identifiers.issns,
    ...optional("language", tagOf(languages.text[0])),
    ...optional("summary", description.summary),
    subjects: description.subjects.map(({ text }) => line(text)),
  };
}

function subtitle(text: string | undefined): string {
  return text ? `: ${text}` : "";
}

function optional<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [Key in Name]?: string } {
  const text = line(value ?? "");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key widens to string
  return text === "" ? {} : ({ [name]: text } as { readonly [Key in Name]?: string });
}

/** One line of text without controls: no format has room for more. */
export function line(text: string): string {
  return text.replace(/[\p{Cc}\s\u2028\u2029]+/gu, " ").trim();
}

const MAKERS = new Set([
  "aut",
  "cre",
  "cmp",
  "art",
  "pht",
  "ctg",
  "com",
  "lbt",
  "aus",
  "fmd",
  "drt",
]);

/**
 * Those whose work it is: the main entry and who made it with them. Older records name no roles at
 * all; there a further name is a further author.
 */
export function authorsOf(contributors: readonly Contributor[]): readonly Contributor[] {
  const unlabelled = contributors.every(({ roles }) => roles.length === 0);
  return contributors.filter(({ main, roles, kind }) =>
    main
      ? !roles.includes("edt")
      : roles.some((role) => MAKERS.has(role)) || (unlabelled && kind === "person"),
  );
}

function having(contributors: readonly Contributor[], role: string): readonly Contributor[] {
  return contributors.filter(({ roles }) => roles.includes(role));
}

/** Headings invert names: "Tolstoy, Leo, graf" is family, given and what follows. */
export function nameOf({ kind, name }: Pick<Contributor, "kind" | "name">): ReferenceName {
  const [family = "", given = "", ...rest] = line(name).split(/,\s*/);
  if (kind !== "person" || given === "") return { literal: line(name) };
  const suffix = rest.join(", ");
  return { family, given, ...(suffix === "" ? {} : { suffix }) };
}

function tagOf(code: string | undefined): string | undefined {
  return code !== undefined && /^[a-z]{2,3}$/.test(code)
    ? Intl.getCanonicalLocales(code)[0]
    : undefined;
}
