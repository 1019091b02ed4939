import {
  Breadcrumbs,
  DataList,
  Disclosure,
  FormButton,
  LinkButton,
  PageHeader,
  Steps,
  Timeline,
} from "#ui";
import { formatDateTime } from "#kernel/i18n";
import type { OwnRequest, ownRequest } from "../../actions/reader/own-requests.ts";
import { isOwnKey } from "../../messages/reader-own-index.ts";
import { actsNow, copyStations, loanStations, stationOf } from "../../model/reader/way.ts";
import { StateBadge } from "./own-list-page.tsx";
import { dayAt, nameOf, nowWords, type OwnSetting } from "./own-setting.ts";

type Own = Awaited<ReturnType<typeof ownRequest>>;
type Props = OwnSetting & { readonly own: Own };

/** One request of one's own: how it stands, what comes next, what can be done, what happened. */
export function OwnRequestPage(props: Props) {
  const { t, own } = props;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={nameOf(own)}
        above={
          <Breadcrumbs
            label={t("where")}
            crumbs={[
              { label: t("requests"), href: "/my/requests" },
              { label: `\u2066${own.row.number}\u2069` },
            ]}
          />
        }
        lead={nowWords(props, own)}
      />
      <p>
        <StateBadge {...props} />
      </p>
      <Way {...props} />
      <Acts {...props} />
      <Facts {...props} />
      <History {...props} />
      <p className="cluster no-print">
        <a href="/my/notices/settings">{t("notice-settings")}</a>
      </p>
    </div>
  );
}

/** The stations; a request that came to nothing has none ahead. */
function Way({ t, own: { row } }: Props) {
  if (row.state === "cancelled" || row.state === "unfilled") return null;
  const stations = row.service === "Copy" ? copyStations : loanStations;
  const station = stationOf(row.state);
  const at = row.endedAt ? stations.length : stations.findIndex((one) => one === station);
  const steps = stations.map((one, index) => ({
    label: t(`station-${one}`),
    state:
      index < at ? ("done" as const) : index === at ? ("current" as const) : ("ahead" as const),
  }));
  return <Steps label={t("way")} steps={steps} words={{ done: t("done") }} />;
}

/** What the reader can do now. */
function Acts({ t, own: { row } }: Props) {
  const acts = actsNow(row.state);
  const at = `/my/requests/${row.id}`;
  const again = row.endedAt && (row.state === "cancelled" || row.state === "unfilled");
  return (
    <div className="stack stack-tight no-print">
      <div className="cluster">
        {row.copyUrl && (
          <LinkButton href={row.copyUrl} look="primary" icon="download" rel="noreferrer">
            {t("open-copy")}
          </LinkButton>
        )}
        {acts.includes("renew") && (
          <FormButton action={`${at}/renewal`} look="primary" icon="calendar">
            {t("renew")}
          </FormButton>
        )}
        {acts.includes("cancel") && (
          <FormButton action={`${at}/cancellation`} icon="close">
            {t("cancel")}
          </FormButton>
        )}
        {again && row.titleId && (
          <LinkButton href={`/request/title/${row.titleId}`}>{t("again")}</LinkButton>
        )}
      </div>
      {row.copyUrl && <p className="small soft">{t("copy-about")}</p>}
      {acts.includes("report-lost") && (
        <Disclosure label={t("lost")}>
          <p>{t("lost-about")}</p>
          <FormButton action={`${at}/loss`} look="danger">
            {t("report-lost")}
          </FormButton>
        </Disclosure>
      )}
    </div>
  );
}

function Facts(props: Props) {
  const { t, own } = props;
  const { row, library, names, pickup } = own;
  const { citation } = row;
  const text = (value: string | null | undefined) => (value ? <bdi>{value}</bdi> : null);
  const title = [citation.title, citation.subtitle].filter(Boolean).join(": ");
  return (
    <DataList
      items={[
        {
          label: t(citation.titleOfComponent ? "fact-in" : "fact-title"),
          value: row.titleId ? (
            <a href={`/titles/${row.titleId}`} dir="auto">
              {title}
            </a>
          ) : (
            text(title)
          ),
        },
        { label: t("fact-author"), value: text(citation.authorOfComponent ?? citation.author) },
        {
          label: t("fact-part"),
          value: text(
            [citation.volume, citation.issue, citation.pagesRequested].filter(Boolean).join(" · "),
          ),
        },
        { label: t("fact-supplier"), value: text(row.supplier && names.get(row.supplier)) },
        { label: t("fact-pickup"), value: row.service === "Copy" ? null : text(pickup) },
        { label: t("fact-due"), value: dueOf(props) },
        { label: t("fact-needed"), value: neededOf(props) },
        { label: t("fact-placed"), value: dayAt(props, own, row.placedAt) },
        {
          label: t("fact-number"),
          value: text([library?.name, row.number].filter(Boolean).join(", ")),
        },
        {
          label: t("fact-forgotten"),
          value: own.forgottenAt && dayAt(props, own, own.forgottenAt),
        },
      ]}
    />
  );
}

function dueOf(props: Props): string | null {
  const { row } = props.own;
  return row.dueAt && !row.endedAt ? dayAt(props, props.own, row.dueAt) : null;
}

function neededOf({ own, ...setting }: Props): string | null {
  const { neededBy } = own.row;
  if (!neededBy) return null;
  const midday = Temporal.PlainDate.from(neededBy).toZonedDateTime({
    timeZone: "UTC",
    plainTime: "12:00",
  });
  return dayAt(setting, { library: null }, midday.toInstant());
}

/** What happened, the last first, as far as it concerns the reader. */
function History({ t, locale, own }: Props) {
  const entries = own.steps.toReversed().map((step, index) => ({
    key: String(index),
    when: formatDateTime(locale, step.at.toTemporalInstant(), own.library?.timeZone ?? "UTC"),
    dateTime: step.at.toISOString(),
    title: happened({ t, own }, step),
  }));
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t("history")}</h2>
      <Timeline label={t("history")} entries={entries} />
    </section>
  );
}

function happened(
  { t, own }: Pick<Props, "t"> & { readonly own: OwnRequest },
  { event, detail }: Own["steps"][number],
): string {
  const key = `did-${event}`;
  const supplier = detail["supplier"];
  const library = typeof supplier === "string" ? own.names.get(supplier) : undefined;
  return isOwnKey(key) ? t(key, { library: library ?? "none" }) : event;
}
