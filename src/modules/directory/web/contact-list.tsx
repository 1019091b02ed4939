import { formatList, languageName } from "#kernel/i18n";
import { type Datum, DataList } from "#ui";
import type { LibraryData } from "../model/shape.ts";
import { PhoneLink } from "./branch-list.tsx";
import type { View } from "./view.ts";

type Contact = LibraryData["contact"];

/** How to reach somebody, as facts of a list. */
export function contactItems({ t }: View, { email, phone, website }: Contact): readonly Datum[] {
  return [
    {
      label: t("email"),
      value: email && (
        <a href={`mailto:${email}`} dir="ltr">
          {email}
        </a>
      ),
    },
    { label: t("phone"), value: phone && <PhoneLink phone={phone} /> },
    {
      label: t("website"),
      value: website && (
        <a href={website} rel="external noopener" dir="ltr">
          {website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
        </a>
      ),
    },
  ];
}

/** Contact, languages and symbol of a member. */
export function LibraryFacts({
  view,
  library,
}: {
  view: View;
  library: Omit<LibraryData, "branches" | "staff">;
}) {
  const { t, locale } = view;
  const languages = library.languages.map((language) => languageName(locale, language));
  return (
    <DataList
      items={[
        ...contactItems(view, library.contact),
        { label: t("languages"), value: languages.length > 0 && formatList(locale, languages) },
        { label: t("symbol"), value: library.symbol && <code dir="ltr">{library.symbol}</code> },
      ]}
    />
  );
}
