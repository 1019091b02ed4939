import type { ReactNode } from "react";
import { DataList, PageHeader, StatTiles, WhatIsThis } from "#ui";
import { formatNumber } from "#kernel/i18n";
import type { ImportReview } from "../../actions/imports/review-import.ts";
import type { ImportReport } from "../../actions/imports/watch-imports.ts";
import { isOver } from "../../model/imports/state.ts";
import { Course } from "./course.tsx";
import { fileSize } from "./file-size.ts";
import { Findings, type FindingsProps } from "./findings.tsx";
import { StateBadge } from "./import-state.tsx";
import { isolated } from "./isolated.ts";
import { Outcome } from "./outcome.tsx";
import { RunningImport } from "./running-import.tsx";

export type ReportPageProps = FindingsProps &
  ImportReport & {
    readonly review: ImportReview | null;
    /** Whether the file is there to be loaded once more. */
    readonly repeatable: boolean;
  };

/** One import: how far it is, what it did, what it could not do and why. */
export function ReportPage(props: ReportPageProps) {
  const { desk, delivery } = props;
  const { t, home } = desk;
  const over = isOver(delivery.state);
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("import-title", { file: isolated(delivery.fileName) })}
        above={
          <p className="small">
            <a
              href={
                delivery.harvestedFrom
                  ? `${home}/sources/${delivery.harvestedFrom}`
                  : `${home}/imports`
              }
            >
              {t(delivery.harvestedFrom ? "sources" : "imports")}
            </a>
          </p>
        }
        lead={over && <StateBadge delivery={delivery} t={t} />}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("catalogue-help")}</p>
          </WhatIsThis>
        }
      />
      {over ? <Outcome {...props} /> : <RunningImport desk={desk} delivery={delivery} />}
      {over && <Counts {...props} />}
      {(over || delivery.counts.failed > 0) && <Findings {...props} />}
      <About {...props} />
    </div>
  );
}

function Counts({ desk: { t, locale }, delivery: { counts, warned } }: ReportPageProps) {
  const figures = { ...counts, warned };
  const shown = ["read", "new", "changed", "unchanged", "deleted", "failed", "warned"] as const;
  return (
    <StatTiles
      stats={shown.map((name) => ({
        label: t(`count-${name}`),
        value: formatNumber(locale, figures[name]),
      }))}
    />
  );
}

function About({ desk, delivery, steps }: ReportPageProps) {
  const { t, locale } = desk;
  const { bytes, mode, dialect, format, harvestedFrom } = delivery;
  const syntaxes: Readonly<Record<string, ReactNode>> = {
    iso2709: "ISO 2709",
    marcxml: "MARCXML",
    json: "MARC-in-JSON",
  };
  const items = [
    { label: t("mode"), value: t(`mode-${mode}`) },
    { label: t("fact-size"), value: harvestedFrom === null && fileSize(locale, bytes) },
    { label: t("fact-format"), value: t(dialect ? `dialect-${dialect}` : "fact-format-found") },
    { label: t("fact-syntax"), value: syntaxes[format ?? ""] },
  ];
  return (
    <section className="stack">
      <h2>{t("facts")}</h2>
      <DataList items={items} />
      <h3>{t("course")}</h3>
      <Course desk={desk} steps={steps} />
    </section>
  );
}
