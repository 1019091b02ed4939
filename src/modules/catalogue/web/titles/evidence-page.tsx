import { formatNumber } from "#kernel/i18n";
import { libraryName } from "#kernel/tenancy";
import { LinkButton, PageHeader, Pager, WhatIsThis } from "#ui";
import type { Evidence } from "../../actions/matching/title-evidence.ts";
import { deskWords } from "../../messages/pages-desk-index.ts";
import type { MatchSetting } from "../matching/setting.ts";
import { type CataloguersDesk, TieCard } from "./evidence-tie.tsx";
import type { LiveTitle } from "./with-title.tsx";

export type EvidencePageProps = {
  readonly title: LiveTitle;
  readonly name: string;
  readonly evidence: Evidence;
  readonly setting: MatchSetting;
  /** Null for those who only read. */
  readonly desk: CataloguersDesk | null;
};

/** For each record of a title what ties it to the others, and what cataloguers have said. */
export function EvidencePage(props: EvidencePageProps) {
  const { title, name, evidence, setting, desk } = props;
  const { t, locale, find } = setting;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t(evidence.records > 1 ? "evidence" : "evidence-one")}
        above={
          <p>
            <a href={`/titles/${title.id}`}>
              <bdi>{name}</bdi>
            </a>
          </p>
        }
        lead={t("evidence-lead", { count: evidence.records })}
        help={
          <WhatIsThis label={deskWords(locale)("what-is-this")}>
            <p>{t("evidence-help")}</p>
          </WhatIsThis>
        }
      />
      {desk && <DeskBar title={title} desk={desk} setting={setting} />}
      {evidence.ties.map((tie) => (
        <TieCard
          key={tie.record.id}
          tie={tie}
          title={title.id}
          setting={setting}
          desk={desk}
          alone={evidence.records === 1}
        />
      ))}
      <Pager
        page={evidence.page}
        pages={evidence.pages}
        href={(to) => `/titles/${title.id}/evidence?page=${to}`}
        format={(number) => formatNumber(locale, number)}
        words={{
          label: t("evidence-pages"),
          previous: find("page-previous"),
          next: find("page-next"),
          page: (number) => find("page-number", { page: number }),
        }}
      />
    </div>
  );
}

/** What cataloguers can do with the title as a whole. */
function DeskBar({
  title,
  desk,
  setting: { t, locale },
}: Pick<EvidencePageProps, "title" | "setting"> & { readonly desk: CataloguersDesk }) {
  return (
    <div className="cluster cluster-apart no-print">
      <span className="soft">
        {t("in-name-of", { library: libraryName(desk.library, locale) })}
      </span>
      <LinkButton href={`${desk.home}/join?title=${title.id}`} icon="link" size="small">
        {t("same-as-another")}
      </LinkButton>
    </div>
  );
}
