import { createElement } from "react";
import { LinkButton, PageHeader } from "#ui";
import { cite, citationStyles, type Citation } from "../../wire/references/citation.ts";
import { referenceOf } from "../../wire/references/reference.ts";
import type { TitleSetting } from "./title-setting.ts";
import type { LiveTitle } from "./with-title.tsx";

type CitePageProps = TitleSetting & { readonly title: LiveTitle; readonly address: string };

/** The title as it stands in lists of references. */
export function CitePage({ title, address, t }: CitePageProps) {
  const { description } = title.lead;
  const reference = referenceOf(description, title.id, address);
  return (
    <div className="stack">
      <PageHeader
        title={t("cite")}
        above={
          <p>
            <a href={`/titles/${title.id}`}>
              <bdi>{description.titles.main.full}</bdi>
            </a>
          </p>
        }
        lead={t("cite-lead")}
      />
      {citationStyles.map((style) => (
        <section key={style} className="stack stack-tight" aria-labelledby={`style-${style}`}>
          <h2 id={`style-${style}`}>{t(`cite-${style}`)}</h2>
          <CopiedCitation citation={cite(reference, style)} t={t} />
        </section>
      ))}
      <p className="cluster no-print">
        <LinkButton href={`/titles/${title.id}.bib`} icon="download">
          {t("export-bibtex")}
        </LinkButton>
        <LinkButton href={`/titles/${title.id}.ris`} icon="download">
          {t("export-ris")}
        </LinkButton>
        <LinkButton href={`/titles/${title.id}.csl.json`} icon="download">
          {t("export-csl")}
        </LinkButton>
      </p>
    </div>
  );
}

/** A citation with its italics, and a button that copies it where script runs. */
function CopiedCitation({
  citation,
  t,
}: Pick<TitleSetting, "t"> & { readonly citation: Citation }) {
  const text = (
    <p className="citation" data-text="" dir="auto">
      {citation.map(({ text, italic }, index) => (italic ? <i key={index}>{text}</i> : text))}
    </p>
  );
  return createElement("cs-copy", { label: t("copy"), done: t("copied") }, text);
}
