import { formatDate, formatList } from "#kernel/i18n";
import {
  Badge,
  type Column,
  ComparisonTable,
  DataList,
  EmptyState,
  FormButton,
  LinkButton,
  Notice,
  Table,
} from "#ui";
import { peersWords } from "../../messages/peers-index.ts";
import type { PeerRecord, ShownSetup } from "../../model/peers/entries.ts";
import { said, type View } from "../view.ts";
import { changedLines, setupLines } from "./setup-lines.ts";

const PATH = "/network/peers";
type ListProps = { readonly view: View; readonly peers: readonly PeerRecord[] };

/** Every foreign system, those first that wait for somebody. */
export function PeerList({ view, peers }: ListProps) {
  const t = peersWords(view.locale);
  const add = (
    <LinkButton href={`${PATH}/new`} look="primary" icon="plus">
      {t("new-peer")}
    </LinkButton>
  );
  if (peers.length === 0)
    return (
      <EmptyState icon="link" title={t("no-peers")} action={add}>
        <p>{t("no-peers-text")}</p>
      </EmptyState>
    );
  return (
    <>
      <div>{add}</div>
      <Table
        caption={t("peers")}
        captionHidden
        rows={peers.toSorted((a, b) => Number(b.waiting !== null) - Number(a.waiting !== null))}
        rowKey={({ code }) => code}
        columns={peerColumns(view)}
      />
    </>
  );
}

function peerColumns(view: View): readonly Column<PeerRecord>[] {
  const t = peersWords(view.locale);
  return [
    {
      key: "name",
      label: t("name"),
      heading: true,
      cell: ({ code, names }) => <a href={`${PATH}/${code}`}>{said(names, view.locale).text}</a>,
    },
    {
      key: "agencies",
      label: t("agencies"),
      cell: ({ agencies }) => <bdi>{formatList(view.locale, agencies)}</bdi>,
    },
    { key: "url", label: t("url"), cell: ({ current }) => <bdi>{current?.setup.url}</bdi> },
    {
      key: "standing",
      label: t("standing"),
      cell: ({ waiting }) =>
        waiting ? (
          <Badge tone="warn" icon="clock">
            {t("waits")}
          </Badge>
        ) : (
          <Badge tone="ok" icon="check">
            {t("approved")}
          </Badge>
        ),
    },
  ];
}

type PeerProps = { readonly view: View; readonly peer: PeerRecord };

/** One foreign system: what waits, how it is reached now, and what can be done. */
export function PeerPage({ view, peer }: PeerProps) {
  const { locale } = view;
  const t = peersWords(locale);
  const base = `${PATH}/${peer.code}`;
  const { current, waiting } = peer;
  return (
    <article className="stack stack-wide">
      <h2>{said(peer.names, locale).text}</h2>
      {waiting && <Waiting view={view} peer={peer} waiting={waiting} />}
      <DataList
        items={[
          { label: t("code"), value: peer.code },
          {
            label: t("agencies"),
            value: peer.agencies.map((agency) => <bdi key={agency}>{agency}</bdi>),
          },
          ...(current
            ? setupLines(current, locale).map(({ label, value }) => ({
                label,
                value: value.split("\n").map((one) => <bdi key={one}>{one}</bdi>),
              }))
            : []),
        ]}
      />
      <div className="cluster no-print">
        <LinkButton href={`${base}/edit`} icon="edit">
          {t("edit-peer")}
        </LinkButton>
        {current?.setup.jwksUrl && (
          <FormButton action={`${base}/trial`} icon="globe">
            {t("try")}
          </FormButton>
        )}
        <FormButton action={`${base}/removal`} look="quiet" icon="trash">
          {t("remove")}
        </FormButton>
      </div>
    </article>
  );
}

function Waiting({ view, peer, waiting }: PeerProps & { readonly waiting: ShownSetup }) {
  const { locale } = view;
  const t = peersWords(locale);
  const { proposedAt, proposedBy, origin, id } = waiting;
  const day = Temporal.Instant.from(proposedAt).toZonedDateTimeISO("UTC").toPlainDate();
  const values = {
    by: proposedBy,
    date: formatDate(locale, day),
    origin: t(`origin-${origin}`),
  };
  const action = `${PATH}/${peer.code}/decision`;
  return (
    <section className="stack" id="waiting">
      <Notice tone="warn" title={t("waiting-title")}>
        <p>{t("waiting-text", values)}</p>
      </Notice>
      <ComparisonTable
        caption={t("waiting-title")}
        columns={[
          { key: "old", heading: t("old") },
          { key: "new", heading: t("new") },
        ]}
        rows={changedLines(peer.current, waiting, locale)}
        words={{ corner: t("respect"), differs: t("differs") }}
      />
      <div className="cluster">
        <FormButton
          action={action}
          fields={{ setup: id, verdict: "approve" }}
          look="primary"
          icon="check"
        >
          {t("approve")}
        </FormButton>
        <FormButton action={action} fields={{ setup: id, verdict: "reject" }} icon="close">
          {t("reject")}
        </FormButton>
      </div>
    </section>
  );
}
