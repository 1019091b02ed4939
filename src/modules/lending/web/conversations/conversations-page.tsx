import { formatDateTime, inLanguage, type Locale } from "#kernel/i18n";
import {
  Breadcrumbs,
  type Column,
  EmptyState,
  FormButton,
  Notice,
  PageHeader,
  Table,
  WhatIsThis,
} from "#ui";
import type { Conversations } from "../../actions/wire/conversations.ts";
import { deskWords } from "../../messages/desk-index.ts";
import { faultWords, troubleWords, wireWords } from "../../messages/wire-index.ts";

type PageProps = Conversations & {
  readonly locale: Locale;
  readonly address: string;
  readonly tried: boolean;
};

/** What waits for other systems and why, and who was turned away at our door. */
export function ConversationsPage({ locale, address, tried, lines, troubles }: PageProps) {
  const t = wireWords(locale);
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("conversations")}
        lead={t("conversations-lead")}
        above={
          <Breadcrumbs
            label={t("network")}
            crumbs={[{ label: t("network"), href: "/network" }, { label: t("conversations") }]}
          />
        }
        help={
          <WhatIsThis label={deskWords(locale)("what-is-this")}>
            <p>{t("conversations-help")}</p>
          </WhatIsThis>
        }
      />
      {tried && (
        <Notice tone="ok" announce="status">
          <p>{t("tried-again")}</p>
        </Notice>
      )}
      <section className="stack" aria-labelledby="waiting">
        <h2 id="waiting">{t("what-waits")}</h2>
        {lines.length === 0 ? (
          <EmptyState icon="check" title={t("nothing-waits")}>
            <p>{t("nothing-waits-text")}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t("what-waits")}
            captionHidden
            rows={lines}
            rowKey={({ peer }) => peer}
            columns={lineColumns(locale, address)}
          />
        )}
      </section>
      <section className="stack" aria-labelledby="troubles">
        <h2 id="troubles">{t("troubles")}</h2>
        {troubles.length === 0 ? (
          <p>{t("no-troubles")}</p>
        ) : (
          <Table
            caption={t("troubles")}
            captionHidden
            rows={troubles}
            rowKey={({ code, caller, lastAt }) => `${code} ${caller} ${lastAt.getTime()}`}
            columns={troubleColumns(locale)}
          />
        )}
      </section>
    </div>
  );
}

type Line = Conversations["lines"][number];

function lineColumns(locale: Locale, address: string): readonly Column<Line>[] {
  const t = wireWords(locale);
  return [
    {
      key: "system",
      label: t("system"),
      heading: true,
      cell: ({ system }) => (system ? inLanguage(system.names, locale) : t("unapproved-system")),
    },
    { key: "waiting", label: t("waiting"), cell: ({ waiting }) => waiting },
    { key: "failed", label: t("failed"), cell: ({ failed }) => failed },
    {
      key: "since",
      label: t("since"),
      cell: ({ since }) => (since ? when(locale, since) : ""),
    },
    { key: "fault", label: t("why"), cell: ({ fault }) => (fault ? faultWords(t, fault) : "") },
    {
      key: "attempt",
      label: t("try-again"),
      cell: ({ peer, system }) =>
        system && (
          <FormButton action={`${address}/${peer}/attempt`} size="small">
            {t("try-again")}
          </FormButton>
        ),
    },
  ];
}

/** A network has no clock of its own: what went wrong is told by the clock that all systems share. */
function when(locale: Locale, at: Date) {
  const told = formatDateTime(locale, Temporal.Instant.fromEpochMilliseconds(at.getTime()), "UTC");
  return <time dateTime={at.toISOString()}>{told} UTC</time>;
}

type Trouble = Conversations["troubles"][number];

function troubleColumns(locale: Locale): readonly Column<Trouble>[] {
  const t = wireWords(locale);
  return [
    { key: "at", label: t("last-time"), cell: ({ lastAt }) => when(locale, lastAt) },
    { key: "caller", label: t("caller"), heading: true, cell: ({ caller }) => <bdi>{caller}</bdi> },
    { key: "what", label: t("what-happened"), cell: ({ code }) => troubleWords(t, code) },
    {
      key: "detail",
      label: t("detail"),
      cell: ({ detail }) => <bdi className="small soft">{detail}</bdi>,
    },
    { key: "times", label: t("times"), cell: ({ times }) => times },
  ];
}
