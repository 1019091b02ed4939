import type { BibliographicDescription, Contributor } from "#standards/marc";
import { languageName } from "#kernel/i18n";
import { DataList, type Datum } from "#ui";
import { emptyQuery, type TitleQuery } from "../../model/finding/title-query.ts";
import { addressOf } from "../find/address.ts";
import { formName } from "../find/facet-groups.ts";
import { textLanguage } from "../languages.ts";
import { roleNames } from "./roles.ts";
import type { TitleSetting } from "./title-setting.ts";

type FactsProps = TitleSetting & { readonly description: BibliographicDescription };

/** What the description says, in plain words; names, subjects and series lead on. */
export function TitleFacts(props: FactsProps) {
  const { description } = props;
  return (
    <DataList
      items={[
        ...makers(props),
        ...edition(props),
        ...languages(props),
        ...subjects(props),
        ...otherNames(props),
        ...numbers(description, props.t),
      ]}
    />
  );
}

/** The address that finds other titles with this heading. */
export function headingAddress(facet: "subject" | "author", heading: string): string {
  return addressOf({ ...emptyQuery, chosen: { [facet]: [heading] } });
}

function wordsAddress(query: Partial<TitleQuery>): string {
  return addressOf({ ...emptyQuery, ...query });
}

function makers({ description, t }: FactsProps): Datum[] {
  const value = description.contributors.map((one) => (
    <Maker key={one.name} one={one} t={t} description={description} />
  ));
  return [{ label: t("contributors"), value }];
}

function Maker({
  one,
  t,
  description,
}: Pick<FactsProps, "t" | "description"> & { readonly one: Contributor }) {
  const roles = roleNames(t, one.roles);
  const { originalName } = one;
  return (
    <>
      <a href={headingAddress("author", one.name)}>
        <bdi>{one.name}</bdi>
      </a>
      {one.dates && <span className="soft"> {one.dates}</span>}
      {originalName && originalName !== one.name && (
        <span
          className="other-script"
          lang={textLanguage(originalName, description.languages.text[0])}
          dir="auto"
        >
          {originalName}
        </span>
      )}
      {roles.length > 0 && <span className="soft"> ({roles.join(", ")})</span>}
    </>
  );
}

function edition({ description, t, find }: FactsProps): Datum[] {
  const { publication, carrier } = description;
  const forms = [
    description.form,
    ...(carrier.largePrint ? ["large-print"] : []),
    ...(carrier.braille ? ["braille"] : []),
  ];
  return [
    { label: t("form"), value: forms.map((form) => formName(find, form)).join(", ") },
    { label: t("edition"), value: text(description.edition) },
    {
      label: t("published"),
      value: [text(imprint(publication)), ...publication.originalPublishers.map(text)],
    },
    {
      label: t("extent"),
      value: text([description.extent, description.size].filter(Boolean).join("; ")),
    },
    {
      label: t("series"),
      value: description.series.map(({ title, volume }) => (
        <a key={title} href={wordsAddress({ words: title, match: "phrase" })}>
          <bdi>{[title, volume].filter(Boolean).join(" ; ")}</bdi>
        </a>
      )),
    },
  ];
}

/** "London : Fourth Estate, 2013", as title pages have it. */
export function imprint({
  places,
  publishers,
  date,
  year,
}: BibliographicDescription["publication"]): string {
  const house = [places.join("; "), publishers.join("; ")].filter(Boolean).join(": ");
  return [house, date ?? (year === undefined ? "" : String(year))].filter(Boolean).join(", ");
}

function languages({ description, t, locale }: FactsProps): Datum[] {
  const names = (codes: readonly string[]) =>
    codes.map((code) => languageName(locale, code)).join(", ");
  return [
    { label: t("language"), value: names(description.languages.text) },
    { label: t("original-language"), value: names(description.languages.original) },
  ];
}

function subjects({ description, t }: FactsProps): Datum[] {
  const value = description.subjects.map(({ text: full, heading, subdivisions, originalText }) => (
    <span key={full}>
      <bdi>
        <a href={headingAddress("subject", heading)}>{heading}</a>
        {subdivisions.length > 0 && <span className="soft"> – {subdivisions.join(" – ")}</span>}
      </bdi>
      {originalText && (
        <span className="other-script" dir="auto">
          {originalText}
        </span>
      )}
    </span>
  ));
  return [
    { label: t("subjects"), value },
    { label: t("genres"), value: description.genres.map(text) },
  ];
}

function otherNames({ description: { titles, classification }, t }: FactsProps): Datum[] {
  return [
    { label: t("uniform-title"), value: text(titles.uniform) },
    { label: t("other-titles"), value: titles.others.map(text) },
    {
      label: t("classification"),
      value: classification.map(({ scheme, mark }) => text(`${mark} (${scheme.toUpperCase()})`)),
    },
  ];
}

function numbers({ identifiers }: BibliographicDescription, t: TitleSetting["t"]): Datum[] {
  const { isbns, issns, lccn, oclc, others } = identifiers;
  return [
    { label: t("isbn"), value: isbns.map(number) },
    { label: t("issn"), value: issns.map(number) },
    { label: t("lccn"), value: lccn && number(lccn) },
    { label: t("oclc"), value: oclc && number(oclc) },
    { label: t("other-numbers"), value: others.map(number) },
  ];
}

/** A text of the record: its direction is its own. */
function text(value: string | undefined) {
  return value ? <bdi key={value}>{value}</bdi> : undefined;
}

function number(value: string) {
  return (
    <bdi key={value} className="number">
      {value}
    </bdi>
  );
}
