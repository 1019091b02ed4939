import type { ReactNode } from "react";
import type { Addressee } from "../../../actions/desk/addressees.ts";
import type { RequestRow } from "../../../actions/desk/read-request.ts";
import type { SupplyRow } from "../../../actions/desk/read-supply.ts";
import { codeWords } from "../state-words.ts";
import { addressLines } from "../case/supply-page.tsx";
import { Barcode, QrCode } from "./barcode.tsx";
import { type PaperSetting, parcelLines } from "./paper-setting.ts";

type OfSupply = PaperSetting & {
  readonly row: SupplyRow;
  readonly other: Addressee;
  readonly own: Addressee;
};
type OfRequest = PaperSetting & {
  readonly row: RequestRow;
  readonly other: Addressee;
  readonly own: Addressee;
};

/** What to take from which shelf, for whom; goes into the book. */
export function PullSlip(props: OfSupply) {
  const { desk, t, row, other, branchName, scan } = props;
  return (
    <article className="slip">
      <p className="slip-shelf">
        <strong>
          <bdi>{row.callNumber ?? t("no-call-number")}</bdi>
        </strong>
        {row.branch && <bdi>{branchName(row.branch)}</bdi>}
      </p>
      <Work {...props} />
      <dl>
        <Line label={t("for")} value={other.name || row.requesterName} />
        <Line label={t("needed-by")} value={row.neededBy} />
        <Line
          label={t("answer-by")}
          value={row.state === "requested" && row.answerBy && desk.day(row.answerBy)}
        />
        <Line label={t("copy")} value={row.itemId} />
        <Line
          label={t("condition")}
          value={row.conditions && codeWords(desk.locale, row.conditions)}
        />
        <Line label={t("their-note")} value={row.note} />
      </dl>
      <Codes number={row.supplyingNumber} scan={scan} />
    </article>
  );
}

/** Where the parcel goes. */
export function AddressLabel(props: OfSupply) {
  const { desk, t, row, other, own } = props;
  const told = row.delivery.find((address) => "physical" in address);
  const lines = told
    ? [other.name, ...addressLines(desk, told).filter((line) => line !== other.name)]
    : parcelLines(props, other);
  return (
    <article className="slip">
      <Sender t={t} lines={parcelLines(props, own)} />
      <Lines lines={lines} />
      <dl>
        <Line label={t("their-number")} value={row.requestingNumber} />
      </dl>
      <Barcode text={row.requestingNumber} />
    </article>
  );
}

/** Goes around a borrowed book while it is here. Nothing of the reader stands on it but the number. */
export function BookBand(props: OfRequest) {
  const { desk, t, row, other, branchName, scan } = props;
  return (
    <article className="slip">
      <p className="slip-shelf">
        <strong>
          <bdi>{row.number}</bdi>
        </strong>
        {row.pickupBranch && <bdi>{branchName(row.pickupBranch)}</bdi>}
      </p>
      <Work {...props} />
      <dl>
        <Line label={t("due")} value={row.dueAt && desk.day(row.dueAt)} />
        <Line label={t("from")} value={other.name} />
        <Line label={t("copy")} value={row.itemId} />
        <Line
          label={t("condition")}
          value={row.conditions && codeWords(desk.locale, row.conditions)}
        />
      </dl>
      <p className="small">{t("leave-on")}</p>
      <Codes number={row.number} scan={scan} />
    </article>
  );
}

/** Where a borrowed book goes back to. */
export function ReturnLabel(props: OfRequest) {
  const { t, row, other, own } = props;
  return (
    <article className="slip">
      <Sender t={t} lines={parcelLines(props, own)} />
      <Lines lines={parcelLines(props, other)} />
      <dl>
        <Line label={t("their-number")} value={row.supplyingNumber} />
        <Line label={t("copy")} value={row.itemId} />
      </dl>
      {row.supplyingNumber && <Barcode text={row.supplyingNumber} />}
    </article>
  );
}

function Work({ t, row }: Pick<OfSupply, "t"> & { readonly row: SupplyRow | RequestRow }) {
  const { title, titleOfComponent, author, volume, issue, edition, pagesRequested } = row.citation;
  const part = [volume, issue].filter(Boolean).join(" / ");
  return (
    <div className="slip-work">
      <h2>
        <bdi>{titleOfComponent ?? title ?? t("no-title")}</bdi>
      </h2>
      {titleOfComponent && title && (
        <p>
          {t("in")} <bdi>{title}</bdi>
        </p>
      )}
      <p>
        <bdi>{[author, edition, part, pagesRequested].filter(Boolean).join(" · ")}</bdi>
      </p>
    </div>
  );
}

function Codes({ number, scan }: { readonly number: string; readonly scan: PaperSetting["scan"] }) {
  return (
    <div className="slip-codes">
      <Barcode text={number} />
      <QrCode text={scan(number)} />
    </div>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  if (value === null || value === undefined || value === "" || value === false) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

function Sender({ t, lines }: Pick<OfSupply, "t"> & { readonly lines: readonly string[] }) {
  return (
    <p className="slip-sender">
      {t("sender")} <bdi>{lines.join(", ")}</bdi>
    </p>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <address className="slip-address">
      {lines.map((line) => (
        <span key={line}>
          <bdi>{line}</bdi>
        </span>
      ))}
    </address>
  );
}
