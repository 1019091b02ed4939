import { createElement } from "react";
import { Button, FormButton, type Column, Table } from "#ui";
import type { Scan, ScanOffer } from "../../../actions/desk/scan.ts";
import { type ScanWords, scanWords } from "../../../messages/desk-scan-index.ts";
import type { LendingDesk } from "../lending-desk.ts";
import { LendingFrame } from "../lending-frame.tsx";
import { entryAddress } from "../queue-address.ts";
import { actWords } from "../state-words.ts";
import { saidOf, toneOf } from "./said.ts";

export type ScanPageProps = {
  readonly desk: LendingDesk;
  readonly scans: readonly Scan[];
  /** What agencies are called, by their key. */
  readonly names: ReadonlyMap<string, string>;
  /** What a QR code has brought along. */
  readonly code: string;
};

/** One field for the scanner; what a scan did, and the last twenty. */
export function ScanPage(props: ScanPageProps) {
  const { desk } = props;
  const t = scanWords(desk.locale);
  const words = {
    camera: t("camera"),
    stop: t("camera-stop"),
    none: t("camera-none"),
    refused: t("camera-refused"),
    sound: t("sound"),
  };
  return (
    <LendingFrame
      desk={desk}
      part="scan"
      title={t("scan")}
      lead={t("scan-lead")}
      help={<p>{t("scan-help")}</p>}
    >
      {createElement(
        "cs-scan",
        { class: "stack stack-wide", ...words },
        <ScanForm {...props} t={t} />,
        <Live {...props} t={t} />,
      )}
    </LendingFrame>
  );
}

type Part = ScanPageProps & { readonly t: ScanWords };

function ScanForm({ desk, scans, code, t }: Part) {
  const [last] = scans;
  const pair = last?.detail.pair;
  const label = pair ? t("field-pair", { title: last.detail.title ?? "" }) : t("field");
  return (
    <form className="form desk-scan" method="post" action={`${desk.home}/scan`}>
      <div className="field">
        <label className="field-label" htmlFor="f-code">
          {label}
        </label>
        <div className="cluster">
          <input
            className="control"
            id="f-code"
            type="text"
            name="code"
            maxLength={500}
            defaultValue={code}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            dir="ltr"
            required
            // The page is for a scanner, which types where the cursor stands.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
          />
          <Button look="primary">{t("do")}</Button>
        </div>
      </div>
    </form>
  );
}

/** What is renewed after each scan; its first part is spoken. */
function Live(props: Part) {
  const { desk, scans, t } = props;
  const [last] = scans;
  return (
    <div className="stack stack-wide" id="scan-live">
      <section className="stack" aria-labelledby="scan-result">
        <h2 id="scan-result">{t("result")}</h2>
        <div className={`notice tone-${last ? toneOf(last) : "info"}`}>
          <div className="notice-text">
            <p
              className="desk-scan-said"
              role="status"
              id="scan-said"
              data-tone={last && toneOf(last)}
            >
              {last ? saidOf(desk, t, props.names, last) : t("result-none")}
            </p>
          </div>
        </div>
        {last && <Offers {...props} last={last} />}
      </section>
      {scans.length > 0 && (
        <Table caption={t("last")} columns={columns(props)} rows={scans} rowKey={({ id }) => id} />
      )}
    </div>
  );
}

/** What can be done about the last scan by a button. */
function Offers({ desk, t, last }: Part & { readonly last: Scan }) {
  const offers = last.detail.offers ?? [];
  return (
    <div className="stack stack-tight">
      {offers.map((offer) => (
        <FormButton
          key={`${offer.side} ${offer.id}`}
          action={`${desk.home}/scan`}
          fields={fieldsOf(offer, last.code)}
        >
          {offer.act
            ? t("go-on", { ...namesOf(offer), act: actWords(desk.locale, offer.act) })
            : t("this-one", namesOf(offer))}
        </FormButton>
      ))}
    </div>
  );
}

const namesOf = ({ title, number }: ScanOffer) => ({ title, number });
const fieldsOf = ({ side, id, act }: ScanOffer, code: string) => ({
  code,
  subject: `${side}:${id}`,
  ...(act ? { act } : {}),
});

function columns(props: Part): readonly Column<Scan>[] {
  const { desk, t, names } = props;
  return [
    {
      key: "said",
      label: t("last-said"),
      heading: true,
      cell: (scan) => saidOf(desk, t, names, scan),
    },
    { key: "code", label: t("last-code"), cell: ({ code }) => <bdi>{code}</bdi> },
    {
      key: "when",
      label: t("last-when"),
      cell: ({ at }) => <time dateTime={at.toISOString()}>{desk.when(at)}</time>,
    },
    { key: "way", label: t("open-it"), cell: (scan) => wayOf(desk, t, scan) },
  ];
}

/** To what was scanned, and back where there is a way back. */
function wayOf(desk: LendingDesk, t: ScanWords, { id, supply, request, undoneAt, undoable }: Scan) {
  const subject = supply ?? request;
  return (
    <span className="cluster">
      {subject && (
        <a href={entryAddress(desk, supply ? "lend" : "borrow", subject)}>{t("open-it")}</a>
      )}
      {undoneAt && <span className="soft">{t("undone")}</span>}
      {undoable && (
        <FormButton action={`${desk.home}/scan/${id}/undo`} size="small" icon="undo">
          {t("undo-scan")}
        </FormButton>
      )}
    </span>
  );
}
