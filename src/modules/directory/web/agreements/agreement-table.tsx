import { formatList, type Locale } from "#kernel/i18n";
import { Badge, type Column, Table } from "#ui";
import type { PartyNames } from "../../actions/agreements/read-agreements.ts";
import { agreementsWords } from "../../messages/agreements-index.ts";
import type { AgreementEntry, VersionEntry } from "../../model/agreements/entries.ts";
import type { PartyRef } from "../../model/agreements/shape.ts";
import {
  endsSoon,
  heldVersion,
  shownVersion,
  standingOn,
  unsignedParties,
  versionToSign,
} from "../../model/agreements/standing.ts";
import { daysText } from "../times.ts";
import { said } from "../view.ts";
import { StandingBadge } from "./agreement-badge.tsx";
import { partyName } from "./says.ts";

export type AgreementTableProps = {
  readonly locale: Locale;
  readonly agreements: readonly AgreementEntry[];
  readonly names: PartyNames;
  readonly today: Temporal.PlainDate;
  /** Below which address each agreement lies, by its code. */
  readonly base: string;
  /** The party that looks: what waits for its signature is marked. */
  readonly own?: PartyRef | undefined;
};

/** Agreements in a list: what, with whom, how it stands, and from when to when. */
export function AgreementTable(props: AgreementTableProps) {
  const t = agreementsWords(props.locale);
  return (
    <Table
      caption={t("agreements")}
      captionHidden
      rows={rowsOf(props)}
      rowKey={({ agreement }) => agreement.code}
      columns={columns(props)}
    />
  );
}

type Row = { readonly agreement: AgreementEntry; readonly version: VersionEntry };

function rowsOf({ agreements, today }: AgreementTableProps): readonly Row[] {
  return agreements.flatMap((agreement) => {
    const version = shownVersion(agreement, today);
    return version ? [{ agreement, version }] : [];
  });
}

function columns(props: AgreementTableProps): readonly Column<Row>[] {
  const { locale, base, names } = props;
  const t = agreementsWords(locale);
  return [
    {
      key: "name",
      label: t("name"),
      heading: true,
      cell: ({ agreement, version }) => (
        <a href={`${base}/${agreement.code}`}>{said(version.name, locale).text}</a>
      ),
    },
    { key: "kind", label: t("kind"), cell: ({ version }) => t(`kind-${version.kind}`) },
    {
      key: "parties",
      label: t("parties"),
      cell: ({ version }) =>
        formatList(
          locale,
          version.parties.map(({ party }) => partyName(party, { names, locale })),
        ),
    },
    { key: "standing", label: t("standing"), cell: (row) => <Standings row={row} {...props} /> },
    {
      key: "days",
      label: t("when"),
      cell: ({ version: { starts, ends } }) =>
        ends === null
          ? t("from-day", { date: daysText(locale, starts, starts) })
          : daysText(locale, starts, ends),
    },
  ];
}

function Standings({ row, locale, today, own }: AgreementTableProps & { readonly row: Row }) {
  const t = agreementsWords(locale);
  const { agreement } = row;
  const held = heldVersion(agreement, today);
  const open = versionToSign(agreement);
  const waits = own && open && unsignedParties(open).some(({ party }) => party === own);
  const standing = standingOn(agreement, today);
  return (
    <span className="cluster">
      <StandingBadge standing={standing} locale={locale} />
      {waits ? (
        <Badge tone="warn" icon="edit">
          {t("to-sign-yours")}
        </Badge>
      ) : (
        open &&
        standing !== "to-sign" && (
          <Badge icon="edit">{t("version", { version: open.version })}</Badge>
        )
      )}
      {held && endsSoon(held, today) && (
        <Badge tone="info" icon="clock">
          {t("ends-soon")}
        </Badge>
      )}
    </span>
  );
}
