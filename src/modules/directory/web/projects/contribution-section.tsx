import { direction } from "#kernel/i18n";
import { type Column, PartedBarChart, Table } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { type Contribution, HOUR_DECIMALS } from "../../model/projects/project.ts";
import { type PartnerShare, sharesOf, valueOf } from "../../model/projects/reckoning.ts";
import { amountText, drawnAmountText, plainNumber, scaledNumberText } from "../amounts.ts";
import { entryColumns, keepsOf } from "./entry-columns.tsx";
import { AddEntry } from "./entry-form.tsx";
import type { OpenView } from "./open-view.ts";
import { SectionHeading } from "./section-heading.tsx";

type Props = { readonly open: OpenView; readonly reading?: boolean };

/** Who pledged and gave what: added up by partner, and one by one. */
export function ContributionSection({ open, reading = false }: Props) {
  const t = deskWords(open.view.locale);
  const { contribution } = open.book;
  return (
    <section className="stack" aria-labelledby="contributions">
      <SectionHeading open={open} id="contributions">
        {t("project-contributions")}
      </SectionHeading>
      {contribution.length === 0 ? (
        <p className="soft">{t("project-no-contribution")}</p>
      ) : (
        <>
          <ByPartner open={open} />
          {!reading && (
            <Table
              caption={t("project-contributions")}
              rows={contribution}
              rowKey={({ id }) => id}
              columns={columnsOf(open)}
            />
          )}
        </>
      )}
      {!reading && <AddEntry open={open} kind="contribution" />}
    </section>
  );
}

/** Contributions added up by partner, drawn. */
function ByPartner({ open }: { open: OpenView }) {
  const { view, project, parties, book } = open;
  const { locale } = view;
  const t = deskWords(locale);
  const shares = sharesOf(book.contribution);
  const plain = (value: bigint) => plainNumber(value, project.currency);
  return (
    <PartedBarChart<PartnerShare>
      title={t("project-by-partner")}
      dir={direction(locale)}
      bars={shares.map(({ party, pledged, given }) => ({
        key: party,
        label: parties.name(party),
        value: plain(pledged.value),
        part: plain(given.value),
      }))}
      format={(value) => drawnAmountText(locale, value, project.currency)}
      words={{
        whole: t("project-pledged"),
        part: t("project-given"),
        table: t("project-by-partner"),
      }}
      tableOpen
      table={{ rows: shares, rowKey: ({ party }) => party, columns: shareColumns(open) }}
    />
  );
}

function shareColumns({ view, parties, project }: OpenView): readonly Column<PartnerShare>[] {
  const { locale } = view;
  const t = deskWords(locale);
  const amount = (value: bigint) => amountText(locale, value, project.currency);
  const hours = (value: bigint) => scaledNumberText(locale, value, HOUR_DECIMALS);
  return [
    {
      key: "party",
      label: t("project-party"),
      heading: true,
      cell: ({ party }) => <a href={parties.href(party)}>{parties.name(party)}</a>,
    },
    {
      key: "money",
      label: t("project-money-column"),
      numeric: true,
      cell: ({ pledged, given }) => `${amount(given.money)} / ${amount(pledged.money)}`,
    },
    {
      key: "hours",
      label: t("project-hours-column"),
      numeric: true,
      cell: ({ pledged, given }) => `${hours(given.hours)} / ${hours(pledged.hours)}`,
    },
    {
      key: "value",
      label: t("project-value"),
      numeric: true,
      cell: ({ pledged, given }) => `${amount(given.value)} / ${amount(pledged.value)}`,
    },
  ];
}

function columnsOf(open: OpenView): readonly Column<Contribution>[] {
  const { view, project, parties } = open;
  const { locale } = view;
  const t = deskWords(locale);
  const value = (which: "pledged" | "given"): Column<Contribution> => ({
    key: which,
    label: t(`project-${which}`),
    numeric: true,
    cell: (one) => (
      <>
        {amountText(locale, valueOf(one, which), project.currency)}
        {one.kind === "hours" && (
          <>
            <br />
            <span className="small soft">
              {t("project-hours", {
                hours: scaledNumberText(locale, one[which], HOUR_DECIMALS),
                rate: amountText(locale, one.rate, project.currency),
              })}
            </span>
          </>
        )}
      </>
    ),
  });
  return [
    {
      key: "what",
      label: t("project-what"),
      heading: true,
      cell: ({ what, kind }) => <bdi>{what || t(`project-kind-${kind}`)}</bdi>,
    },
    { key: "party", label: t("project-party"), cell: ({ party }) => parties.name(party) },
    value("pledged"),
    value("given"),
    ...entryColumns<Contribution>(
      open,
      "contribution",
      ({ id, what, party }) => ({ id, what: what || parties.name(party) }),
      keepsOf(open),
    ),
  ];
}
