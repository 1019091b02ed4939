import { formatNumber, inLanguage, type Locale } from "#kernel/i18n";
import { Badge, type Column, Table } from "#ui";
import type { Standing } from "../../actions/rota/standing.ts";
import { settingsWords } from "../../messages/settings-index.ts";

type StandingProps = {
  readonly locale: Locale;
  readonly standing: readonly Standing[];
  readonly days: number;
};

/** How every member stands to what it has agreed to lend. */
export function StandingTable({ locale, standing, days }: StandingProps) {
  const t = settingsWords(locale);
  const figure = (key: keyof Standing & ("borrowed" | "expected" | "lent")): Column<Standing> => ({
    key,
    label: t(`column-${key}`),
    numeric: true,
    cell: (row) => formatNumber(locale, row[key]),
  });
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const columns: readonly Column<Standing>[] = [
    {
      key: "library",
      label: t("column-library"),
      heading: true,
      cell: (row) => MemberName({ row, locale }),
    },
    figure("borrowed"),
    {
      key: "ratio",
      label: t("column-ratio"),
      numeric: true,
      cell: ({ ratio }) => formatNumber(locale, ratio),
    },
    figure("expected"),
    figure("lent"),
    {
      key: "off",
      label: t("column-off"),
      numeric: true,
      cell: ({ lent, expected }) => signed.format(lent - expected),
    },
  ];
  return (
    <section className="stack" aria-labelledby="standing">
      <h2 id="standing">{t("standing")}</h2>
      <p>{t("standing-lead")}</p>
      <Table
        caption={t("standing-caption", { days })}
        columns={columns}
        rows={standing}
        rowKey={({ code }) => code}
        empty={t("standing-none")}
      />
    </section>
  );
}

function MemberName({ row, locale }: { readonly row: Standing; readonly locale: Locale }) {
  const { name, code, newcomer } = row;
  return (
    <>
      <a href={`/libraries/${code}`}>{inLanguage(name, locale, code)}</a>
      {newcomer && (
        <>
          {" "}
          <Badge tone="info">{settingsWords(locale)("newcomer")}</Badge>
        </>
      )}
    </>
  );
}
