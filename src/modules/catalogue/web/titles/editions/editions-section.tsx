import type { BibliographicDescription } from "#standards/marc";
import type { OtherEditions } from "../../../actions/works/other-editions.ts";
import { editionWords } from "../../../messages/editions-index.ts";
import type { TitleSetting } from "../title-setting.ts";
import { editionsAddress, sameNameAddress } from "./addresses.ts";
import { EditionGroups } from "./edition-groups.tsx";

type EditionsProps = TitleSetting & {
  readonly title: { readonly id: string };
  readonly description: BibliographicDescription;
  readonly others: OtherEditions;
};

/** The first of the other titles of this work; nothing where there are none. */
export function EditionsSection({ title, description, others, ...setting }: EditionsProps) {
  const { total, shown, crowded } = others;
  const words = editionWords(setting.locale);
  if (total === 0 && !crowded) return null;
  return (
    <section className="stack" aria-labelledby="editions">
      <h2 id="editions">{words("title")}</h2>
      <EditionGroups level={3} editions={shown} words={words} {...setting} />
      {total > shown.length && (
        <p>
          <a href={editionsAddress(title.id)}>{words("show-all", { count: total })}</a>
        </p>
      )}
      {crowded && <Crowded description={description} locale={setting.locale} />}
    </section>
  );
}

/** Says that there are more, and leads to a search for them. */
export function Crowded({
  description,
  locale,
}: Pick<EditionsProps, "description"> & Pick<TitleSetting, "locale">) {
  const words = editionWords(locale);
  return (
    <p>
      {words("crowded")} <a href={sameNameAddress(description)}>{words("crowded-find")}</a>
    </p>
  );
}
