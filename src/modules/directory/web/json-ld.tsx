import type { Branch, LibraryEntry } from "../model/entries.ts";
import { isIsil } from "../model/symbol.ts";
import { plainName } from "../model/face.ts";
import type { Weekday } from "../model/opening/schedule.ts";
import { weekdays } from "../model/shape.ts";

const DAYS: Record<Weekday, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

/** A library and its branches in the words of schema.org (`Library`). */
export function libraryJsonLd(library: LibraryEntry, url: string): object {
  const { contact, languages, symbol } = library;
  return {
    "@context": "https://schema.org",
    "@type": "Library",
    "@id": url,
    url,
    name: plainName(library.name),
    alternateName: Object.values(library.name),
    description: plainName(library.about) || undefined,
    email: contact.email ?? undefined,
    telephone: contact.phone ?? undefined,
    sameAs: contact.website ?? undefined,
    knowsLanguage: languages,
    identifier:
      symbol && isIsil(symbol)
        ? { "@type": "PropertyValue", propertyID: "ISIL", value: symbol }
        : undefined,
    department: library.branches.map((branch) => branchJsonLd(branch, url)),
  };
}

function branchJsonLd(branch: Branch, url: string): object {
  const { address, latitude, longitude } = branch;
  return {
    "@type": "Library",
    "@id": `${url}#branch-${branch.code}`,
    name: plainName(branch.name),
    telephone: branch.phone ?? undefined,
    address: {
      "@type": "PostalAddress",
      streetAddress: address.lines.join(", ") || undefined,
      addressLocality: address.locality ?? undefined,
      postalCode: address.postcode ?? undefined,
      addressCountry: address.country ?? undefined,
    },
    geo:
      latitude == null || longitude == null
        ? undefined
        : { "@type": "GeoCoordinates", latitude, longitude },
    openingHoursSpecification: weekdays.flatMap((day) =>
      branch.hours[day].map(({ opens, closes }) => ({
        "@type": "OpeningHoursSpecification",
        dayOfWeek: `https://schema.org/${DAYS[day]}`,
        opens,
        closes,
      })),
    ),
    // schema.org: a day on which it opens and closes at the same time is a day on which it is closed.
    specialOpeningHoursSpecification: branch.closures.flatMap(({ from, to, hours }) =>
      (hours?.length ? hours : [{ opens: "00:00", closes: "00:00" }]).map((span) => ({
        "@type": "OpeningHoursSpecification",
        validFrom: from,
        validThrough: to,
        ...span,
      })),
    ),
  };
}

/** Structured data in the head of a page; `<` is escaped, so no text can end the element. */
export function JsonLd({ data }: { data: object }) {
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
