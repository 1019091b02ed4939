import { Heading, ResultList } from "#ui";
import type { OtherEdition } from "../../../actions/works/other-editions.ts";
import type { EditionWords } from "../../../messages/editions-index.ts";
import { shownRelations } from "../../../model/works/other-editions.ts";
import type { TitleSetting } from "../title-setting.ts";
import { EditionRow } from "./edition-row.tsx";

/** Other titles of a work under a heading for each way they differ; `level` is that of these headings. */
export function EditionGroups({
  editions,
  words,
  level,
  ...setting
}: TitleSetting & {
  readonly editions: readonly OtherEdition[];
  readonly words: EditionWords;
  readonly level: 2 | 3;
}) {
  const groups = Map.groupBy(editions, ({ relation }) => relation);
  return shownRelations.map((relation) => {
    const group = groups.get(relation);
    if (!group) return null;
    const label = words(`relation-${relation}`);
    return (
      <div key={relation} className="stack stack-tight">
        <Heading level={level} className="edition-group">
          {label}
        </Heading>
        <ResultList
          label={label}
          items={group.map((edition) => ({
            key: edition.row.id,
            item: <EditionRow edition={edition} level={level === 2 ? 3 : 4} {...setting} />,
          }))}
        />
      </div>
    );
  });
}
