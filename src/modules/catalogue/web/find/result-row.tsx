import { AvailabilityLine, Cover, ResultItem } from "#ui";
import type { FindWords } from "../../messages/pages-index.ts";
import { isOnline } from "../../model/titles/online.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import { rowContextObject } from "../../wire/references/context-object.ts";
import { drawingOf } from "../forms.ts";
import { textLanguage } from "../languages.ts";
import type { Places } from "../places.ts";
import { Coins } from "../titles/for-programs.tsx";
import { type Fact, factOf, type FactSource } from "./fact.ts";
import { formName } from "./facet-groups.ts";

export type RowSetting = {
  readonly t: FindWords;
  readonly places: Places;
};

type ResultRowProps = RowSetting & {
  readonly row: TitleRow;
  readonly actions?: React.ReactNode;
  /** In sight when the page opens. */
  readonly eager?: boolean;
  /** The library whose shelf is looked at, where that is not the reader's own. */
  readonly shelf?: string | undefined;
};

/** One title in a list: cover, title, who, when, form, and where it can be had. */
export function ResultRow({ row, actions, eager, shelf, ...setting }: ResultRowProps) {
  const { t } = setting;
  const lang = textLanguage(row.title, row.languages[0]);
  const { held, copies } = heldOf(row);
  return (
    <ResultItem
      href={`/titles/${row.id}`}
      title={row.title}
      subtitle={row.subtitle ?? undefined}
      lang={lang}
      who={<Who row={row} t={t} />}
      when={row.year === null ? undefined : String(row.year)}
      form={drawingOf[row.form]}
      formLabel={formName(t, row.largePrint ? "large-print" : row.form)}
      note={row.edition ?? undefined}
      cover={
        <Cover
          title={row.title}
          form={drawingOf[row.form]}
          src={`/covers/${row.id}.svg`}
          eager={eager}
        />
      }
      availability={
        <>
          <FactLine fact={factOf(sourceOf(held, copies, setting.places, shelf))} {...setting} />
          <Coins context={rowContextObject(row)} />
        </>
      }
      actions={actions}
    />
  );
}

/** The title in its own script first, then those who made it. */
function Who({ row, t }: { readonly row: TitleRow; readonly t: FindWords }) {
  const names = row.authors.slice(0, 3).join("; ");
  const who = row.authors.length > 3 ? t("and-others", { names }) : names;
  if (row.originalTitle === null) return who === "" ? null : <bdi>{who}</bdi>;
  return (
    <>
      <span
        className="other-script"
        lang={textLanguage(row.originalTitle, row.languages[0])}
        dir="auto"
      >
        {row.originalTitle}
      </span>
      {who !== "" && <bdi>{who}</bdi>}
    </>
  );
}

/** What of a title decides its fact. */
export type Held = Pick<TitleRow, "links" | "form"> & { readonly holders: readonly string[] };

/** Who has a title of a list, and its copies. */
export function heldOf(row: TitleRow): {
  readonly held: Held;
  readonly copies: FactSource["copies"];
} {
  const holders = row.holdings.map(({ code }) => code);
  const copies = row.holdings.flatMap(({ code, branches }) =>
    branches.map((branch) => ({ library: code, ...branch })),
  );
  return { held: { ...row, holders }, copies };
}

/** What decides the fact of a title. */
export function sourceOf(
  { links, form, holders }: Held,
  copies: FactSource["copies"],
  places: Places,
  shelf?: string,
): FactSource {
  return {
    home: shelf ?? places.home?.code ?? null,
    online: isOnline({ links, form }, copies.length),
    copies,
    holders: places.nearestFirst(holders),
  };
}

/** The fact in words, with its sign. */
export function FactLine({ fact, t, places }: RowSetting & { readonly fact: Fact }) {
  return (
    <AvailabilityLine state={fact.state} more={moreText(fact, { t, places })}>
      {factText(fact, { t, places })}
    </AvailabilityLine>
  );
}

/** The fact's first half in words. */
export function factText({ key, place, count }: Fact, { t, places }: RowSetting): string {
  const name = place && placeName(place, places);
  return t(key, {
    ...(name === undefined ? {} : { place: name }),
    ...(count === undefined ? {} : { count }),
  });
}

/** Its second half, where it has one. */
export function moreText({ more }: Fact, { t, places }: RowSetting): string | undefined {
  if (!more) return undefined;
  if (more.key === "fact-here-more") return t(more.key, { count: more.count });
  return "place" in more ? t(more.key, { place: placeName(more.place, places) }) : t(more.key);
}

function placeName(place: NonNullable<Fact["place"]>, places: Places): string {
  return place.branch === undefined
    ? places.libraryName(place.library)
    : places.branchName(place.library, place.branch);
}
