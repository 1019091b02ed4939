import { Availability, type LibraryCopies, LinkButton } from "#ui";
import { liveWords } from "../../messages/pages-live-index.ts";
import type { BranchCopies, TitleRecord, TitleView } from "../../model/titles/title.ts";
import { libraryCopies } from "./library-copies.tsx";
import type { LiveSetting } from "./live-setting.ts";
import type { TitleSetting } from "./title-setting.ts";

type HoldingsProps = TitleSetting & { readonly title: TitleView; readonly live: LiveSetting };

/** Where the title is: my library, then those near it, each with its branches and copies. */
export function Holdings(props: HoldingsProps) {
  const { title, t, locale } = props;
  const byLibrary = Map.groupBy(title.records, ({ library }) => library.code);
  const words = liveWords(locale);
  return (
    <section className="stack" aria-labelledby="copies">
      <h2 id="copies">{t("copies")}</h2>
      <p className="soft">
        {t("copies-lead", { count: byLibrary.size })} {words("as-delivered")}
      </p>
      <AskNow {...props} />
      <Availability
        libraries={libraryLines(byLibrary, props)}
        fresh={{
          src: `/titles/${title.id}/live`,
          place: "title-fact",
          asking: words("asking"),
          asked: words("asked"),
        }}
      />
      <MoreCopies {...props} />
    </section>
  );
}

/** The way to fresh answers without script: the page once more, when the systems have answered. */
function AskNow({ title, live, locale }: HoldingsProps) {
  const count = holdersOf(title).filter((code) => live.askable.has(code)).length;
  if (count === 0 || live.answers.size > 0) return null;
  return (
    <p className="no-print">
      <a href={`/titles/${title.id}?live=1#copies`} rel="nofollow">
        {liveWords(locale)("ask-now", { count })}
      </a>
    </p>
  );
}

/** Codes of the libraries that have a title. */
export function holdersOf({ records }: Pick<TitleView, "records">): readonly string[] {
  return [...new Set(records.map(({ library }) => library.code))];
}

function libraryLines(
  byLibrary: ReadonlyMap<string, readonly TitleRecord[]>,
  setting: HoldingsProps,
): readonly LibraryCopies[] {
  const home = setting.places.home?.code;
  const order = inOrder(byLibrary, setting);
  return order.map((code, index) => {
    const own = home === undefined ? index === 0 : code === home || order.length === 1;
    return libraryCopies(setting.title.id, code, byLibrary.get(code) ?? [], own, setting);
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
