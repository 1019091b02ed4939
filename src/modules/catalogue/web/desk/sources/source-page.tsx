import { FormButton, LinkButton, Notice } from "#ui";
import { type HarvestWords, harvestWords } from "../../../messages/harvest-index.ts";
import { hasDrifted } from "../../../model/harvests/source.ts";
import { isOver } from "../../../model/imports/state.ts";
import { CatalogueFrame } from "../catalogue-frame.tsx";
import { SourceFacts, type SourceFactsProps } from "./source-facts.tsx";
import { SourceHistory } from "./source-history.tsx";

type Parts = SourceFactsProps & { readonly t: HarvestWords; readonly address: string };

/** One source: what it is doing, whether it agrees with the catalogue, and what came of its harvests. */
export function SourcePage(props: SourceFactsProps) {
  const { desk, report } = props;
  const t = harvestWords(desk.locale);
  const { source } = report;
  const parts = { ...props, t, address: `${desk.home}/sources/${source.id}` };
  return (
    <CatalogueFrame desk={desk} part="sources" lead={t("sources-lead")} help={t("sources-help")}>
      <section className="stack">
        <h2>
          <bdi>{source.name}</bdi>
        </h2>
        <UnderWay {...parts} />
        {source.pausedAt && (
          <Notice
            tone="info"
            action={desk.mayLoad && <Act {...parts} verb="resumption" word="go-on" />}
          >
            <p>{t("is-paused")}</p>
          </Notice>
        )}
        {hasDrifted(source) && <Drift {...parts} />}
        {desk.mayLoad && <Acts {...parts} />}
      </section>
      <SourceHistory {...parts} />
      <SourceFacts {...parts} />
    </CatalogueFrame>
  );
}

/** What the source is doing now, if it does something. */
function UnderWay({ desk, report, t }: Parts) {
  const [latest] = report.harvests;
  if (!latest || isOver(latest.delivery.state)) return null;
  const { delivery, harvest } = latest;
  return (
    <Notice
      tone="info"
      action={
        <LinkButton href={`${desk.home}/imports/${delivery.id}`} size="small">
          {t("see-harvest")}
        </LinkButton>
      }
    >
      <p>
        {harvest.waitsUntil
          ? t("harvest-waits", { when: desk.when(harvest.waitsUntil) })
          : t("harvest-running", { read: delivery.counts.read })}
      </p>
    </Notice>
  );
}

function Drift(props: Parts) {
  const { t, report, desk } = props;
  const { missing, vanished } = report.source;
  return (
    <Notice
      tone="warn"
      title={t("drift-title")}
      action={desk.mayLoad && <Act {...props} verb="harvests-anew" word="harvest-anew" />}
    >
      <p>{t("drift-text", { missing, vanished })}</p>
    </Notice>
  );
}

/** What an administrator can do; the main act first. */
function Acts(props: Parts) {
  const { t, address, report } = props;
  const { pausedAt } = report.source;
  return (
    <>
      <div className="cluster">
        <FormButton action={`${address}/harvests`} icon="download" look="primary">
          {t("harvest-now")}
        </FormButton>
        {!hasDrifted(report.source) && <Act {...props} verb="harvests-anew" word="harvest-anew" />}
        <LinkButton href={`${address}/edit`} icon="edit">
          {t("change-source")}
        </LinkButton>
        {!pausedAt && <Act {...props} verb="pause" word="pause" />}
        <Act {...props} verb="removal" word="remove-source" />
      </div>
      <p className="small soft">
        {t("harvest-anew")}: {t("harvest-anew-hint")}
      </p>
    </>
  );
}

function Act(
  props: Parts & {
    readonly verb: string;
    readonly word: "go-on" | "pause" | "harvest-anew" | "remove-source";
  },
) {
  return <FormButton action={`${props.address}/${props.verb}`}>{props.t(props.word)}</FormButton>;
}
