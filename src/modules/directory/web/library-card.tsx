import { formatList, languageName } from "#kernel/i18n";
import { Card, LibraryMark, nearestHue } from "#ui";
import type { LibraryEntry } from "../model/entries.ts";
import { placeText } from "./address.tsx";
import { LibraryOpening } from "./library-opening.tsx";
import { said, type View } from "./view.ts";

/** A member among the others: its mark in its hue, what it is, where, and whether it is open. */
export function LibraryCard({ view, library }: { view: View; library: LibraryEntry }) {
  const { t, locale } = view;
  const { code, kind, hue, mark, languages } = library;
  const name = said(library.name, locale);
  const spoken = languages.slice(0, 5).map((language) => languageName(locale, language));
  return (
    <Card
      title={name.text}
      lang={name.lang}
      href={`/libraries/${code}`}
      hue={nearestHue(hue)}
      media={<LibraryMark name={name.text} letters={mark} hue={hue} />}
      kicker={t(`kind-${kind}`)}
      footer={<LibraryOpening view={view} library={library} />}
    >
      <p className="small">{placeText(library, locale)}</p>
      {spoken.length > 0 && <p className="small soft">{formatList(locale, spoken)}</p>}
    </Card>
  );
}
