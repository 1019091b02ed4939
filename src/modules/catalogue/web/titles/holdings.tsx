import { Availability, type LibraryCopies, LibraryMark, LinkButton } from "#ui";
import type { BranchCopies, TitleRecord, TitleView } from "../../model/titles/title.ts";
import { branchLines, librarySummary } from "./copies.ts";
import type { TitleSetting } from "./title-setting.ts";

type HoldingsProps = TitleSetting & { readonly title: TitleView };

/** Where the title is: my library, then those near it, each with its branches and copies. */
export function Holdings(props: HoldingsProps) {
  const { title, t } = props;
  const byLibrary = Map.groupBy(title.records, ({ library }) => library.code);
  return (
    <section className="stack" aria-labelledby="copies">
      <h2 id="copies">{t("copies")}</h2>
      <p className="soft">{t("copies-lead", { count: byLibrary.size })}</p>
      <Availability libraries={libraryLines(byLibrary, props)} />
      <MoreCopies {...props} />
    </section>
  );
}

function libraryLines(
  byLibrary: ReadonlyMap<string, readonly TitleRecord[]>,
  setting: TitleSetting,
): readonly LibraryCopies[] {
  const { places, t } = setting;
  const home = places.home?.code;
  const order = inOrder(byLibrary, setting);
  return order.map((code, index) => {
    const records = byLibrary.get(code) ?? [];
    const library = records[0]?.library;
    const name = places.libraryName(code);
    return {
      library: name,
      ...(library
        ? {
            hue: library.hue,
            mark: <LibraryMark name={name} letters={library.mark} hue={library.hue} size="small" />,
          }
        : {}),
      own: home === undefined ? index === 0 : code === home || order.length === 1,
      summary: librarySummary(records, t),
      branches: records.flatMap((record) =>
        record.branches.flatMap((branch) => branchLines(branch, code, setting)),
      ),
      visit: { href: `/libraries/${code}`, label: t("visit-library", { library: name }) },
    };
  });
}

/** Without a home library those come first that have a copy on the shelf. */
function inOrder(
  byLibrary: ReadonlyMap<string, readonly TitleRecord[]>,
  { places }: TitleSetting,
): readonly string[] {
  if (places.home) return places.nearestFirst([...byLibrary.keys()]);
  const there = (code: string) =>
    (byLibrary.get(code) ?? []).some(({ branches }) =>
      branches.some(({ available }) => available > 0),
    );
  return [...byLibrary.keys()].toSorted((a, b) => Number(there(b)) - Number(there(a)));
}

/** Ways to all copies of branches that have more than are shown here. */
function MoreCopies({ title, t, places }: HoldingsProps) {
  const more = title.records.flatMap(({ id, library, branches }) =>
    branches
      .filter(({ total, copies }) => total > copies.length)
      .map((branch) => ({ record: id, library: library.code, branch })),
  );
  if (more.length === 0) return null;
  return (
    <ul className="stack stack-tight">
      {more.map(({ record, library, branch }) => (
        <li key={`${record} ${branch.branch}`}>
          {places.branchName(library, branch.branch)}:{" "}
          <LinkButton look="quiet" size="small" href={copiesAddress(title.id, record, branch)}>
            {t("more-copies", { count: branch.total })}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

/** The page of all copies of a record at one branch. */
export function copiesAddress(
  title: string,
  record: string,
  { branch }: Pick<BranchCopies, "branch">,
  page = 1,
): string {
  const params = new URLSearchParams({ record });
  if (branch !== null) params.set("branch", branch);
  if (page > 1) params.set("page", String(page));
  return `/titles/${title}/copies?${params}`;
}
