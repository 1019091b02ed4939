import { formatNumber } from "#kernel/i18n";
import { EmptyState, LinkButton, Notice, StatTiles } from "#ui";
import type { LibraryShare } from "../../actions/library-share.ts";
import { collectionWords } from "../../messages/collection-index.ts";
import { harvestWords } from "../../messages/harvest-index.ts";
import { matchingWords } from "../../messages/matching-index.ts";
import { wholeCollection } from "../../model/collection/collection-query.ts";
import { titlesAddress } from "../collection/address.ts";
import { CatalogueFrame } from "./catalogue-frame.tsx";
import type { Desk } from "./desk.ts";
import { type ImportList, ImportTable } from "./imports-page.tsx";

export type OverviewPageProps = {
  readonly desk: Desk;
  readonly share: LibraryShare;
  /** Imports under way, and those that somebody should look through; the oldest first. */
  readonly waiting: Pick<ImportList, "imports" | "reviews">;
  /** Sources that differ from what is here. */
  readonly drifted: number;
  /** Pairs with a record of theirs that wait for a cataloguer's word. */
  readonly questions: number;
};

/** What a library has on the common shelf, and what waits for its staff. */
export function OverviewPage({ desk, share, waiting, drifted, questions }: OverviewPageProps) {
  const { t } = desk;
  return (
    <CatalogueFrame desk={desk} part="overview" help={t("catalogue-help")}>
      {drifted > 0 && <Drifted desk={desk} drifted={drifted} />}
      {questions > 0 && <Questions desk={desk} questions={questions} />}
      <Waiting {...{ desk, waiting, questions }} empty={share.records === 0} />
      {share.records > 0 && (
        <>
          <Share desk={desk} share={share} />
          <TakeAlong desk={desk} share={share} />
        </>
      )}
    </CatalogueFrame>
  );
}

function Drifted({ desk, drifted }: Pick<OverviewPageProps, "desk" | "drifted">) {
  const t = harvestWords(desk.locale);
  const look = (
    <LinkButton href={`${desk.home}/sources`} size="small">
      {t("see-sources")}
    </LinkButton>
  );
  return (
    <Notice tone="warn" action={look}>
      <p>{t("sources-differ", { count: drifted })}</p>
    </Notice>
  );
}

function Questions({ desk, questions }: Pick<OverviewPageProps, "desk" | "questions">) {
  const t = matchingWords(desk.locale);
  const look = (
    <LinkButton href={`${desk.home}/matching`} size="small">
      {t("answer-them")}
    </LinkButton>
  );
  return (
    <Notice action={look}>
      <p>{t("waiting-own", { count: questions })}</p>
    </Notice>
  );
}

function Waiting({
  desk,
  waiting,
  questions,
  empty,
}: Pick<OverviewPageProps, "desk" | "waiting" | "questions"> & { readonly empty: boolean }) {
  const { t, home, mayLoad } = desk;
  const load = mayLoad && (
    <LinkButton href={`${home}/imports`} icon="upload" look={empty ? "primary" : "secondary"}>
      {t("load-file")}
    </LinkButton>
  );
  if (waiting.imports.length > 0)
    return (
      <section className="stack">
        <h2>{t("waits")}</h2>
        <ImportTable desk={desk} list={waiting} caption={t("waits")} captionHidden />
        {load && <div className="cluster">{load}</div>}
      </section>
    );
  if (questions > 0) return load && <div className="cluster">{load}</div>;
  return (
    <EmptyState
      icon={empty ? "upload" : "check"}
      title={t(empty ? "first-import" : "waits-none")}
      action={load}
    >
      <p>{t(textOf(empty, mayLoad))}</p>
    </EmptyState>
  );
}

function textOf(empty: boolean, mayLoad: boolean) {
  if (!empty) return "waits-none-text";
  return mayLoad ? "first-import-text" : "first-import-watch";
}

function Share({ desk, share }: Pick<OverviewPageProps, "desk" | "share">) {
  const { t, locale, home, library } = desk;
  const { records, titles, alone, copies, available, unclear } = share;
  const number = (value: number) => formatNumber(locale, value);
  const stats = [
    { label: t("share-titles"), value: number(titles), href: `/find?library=${library.code}` },
    {
      label: t("share-alone"),
      value: number(alone),
      note: t("share-alone-note"),
      href: titlesAddress({ ...wholeCollection, library: library.code, holders: { to: 1 } }),
    },
    { label: t("share-records"), value: number(records) },
    {
      label: t("share-copies"),
      value: number(copies),
      note: t("share-available", { count: available }),
    },
    {
      label: t("share-unclear"),
      value: number(unclear),
      ...(unclear > 0 ? { note: t("share-unclear-note"), href: `${home}/mapping` } : {}),
    },
  ];
  return (
    <div className="stack">
      <StatTiles stats={stats} />
      <p>
        <a href={`/libraries/${library.code}/collection`}>
          {collectionWords(locale)("library-compare")}
        </a>
      </p>
    </div>
  );
}

function TakeAlong({ desk, share }: Pick<OverviewPageProps, "desk" | "share">) {
  const { t, home } = desk;
  return (
    <section className="stack">
      <h2>{t("take-along")}</h2>
      <p className="measure">{t("take-along-text")}</p>
      {share.long > 0 && <p className="measure">{t("export-long", { count: share.long })}</p>}
      <div className="cluster">
        <LinkButton href={`${home}/records.marcxml`} icon="download">
          {t("export-marcxml")}
        </LinkButton>
        <LinkButton href={`${home}/records.mrc`} icon="download">
          {t("export-iso2709")}
        </LinkButton>
      </div>
    </section>
  );
}
