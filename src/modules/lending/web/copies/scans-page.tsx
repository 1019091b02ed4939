import { languageName } from "#kernel/i18n";
import {
  Button,
  Disclosure,
  ErrorSummary,
  Field,
  FileField,
  Form,
  FormActions,
  FormButton,
  LinkButton,
  Notice,
  Table,
  TextArea,
} from "#ui";
import type { Scan, scansOf } from "../../actions/copies/scans.ts";
import { type CopyPageWords, copyPageWords, isCopyPageKey } from "../../messages/copies-index.ts";
import { COPY_LIMITS } from "../../model/copies/scan.ts";
import type { LendingDesk } from "../desk/lending-desk.ts";
import { LendingFrame } from "../desk/lending-frame.tsx";

export type ScansPageProps = {
  readonly desk: LendingDesk;
  readonly scans: Awaited<ReturnType<typeof scansOf>>;
  readonly address: string;
  readonly faults: Readonly<Record<string, string>>;
  readonly values: ReadonlyMap<string, string>;
  readonly said: string | undefined;
};

/** Delivering scans for one supply, and what became of those delivered. */
export function ScansPage(props: ScansPageProps) {
  const { desk, scans, address, said } = props;
  const t = copyPageWords(desk.locale);
  const { citation, supplyingNumber } = scans.row;
  const title = citation.titleOfComponent ?? citation.title ?? supplyingNumber;
  return (
    <LendingFrame
      desk={desk}
      part={null}
      title={t("scans-of", { title })}
      above={<p className="small soft">{supplyingNumber}</p>}
      lead={t("scans-lead")}
      help={<p>{t("scans-help")}</p>}
    >
      {said === "sent" && (
        <Notice tone="ok" announce="status">
          <p>{t("said")}</p>
        </Notice>
      )}
      {said === "withdrawn" && (
        <Notice tone="ok" announce="status">
          <p>{t("said-withdrawn")}</p>
        </Notice>
      )}
      {scans.open ? <ScanForm {...props} t={t} /> : <p>{t("not-now-copies")}</p>}
      <section className="stack" aria-labelledby="delivered">
        <h2 id="delivered">{t("delivered")}</h2>
        <Scans desk={desk} t={t} scans={scans.scans} address={address} />
      </section>
      <p className="no-print">
        <LinkButton href={address.replace(/\/copy$/, "")} look="quiet">
          {t("back")}
        </LinkButton>
      </p>
    </LendingFrame>
  );
}

const SIZE = "120 MB";

function ScanForm({ t, address, faults, values }: ScansPageProps & { readonly t: CopyPageWords }) {
  const say = (field: string): string | undefined => {
    const key = `fault-${faults[field] ?? ""}`;
    return isCopyPageKey(key) ? t(key, { size: SIZE }) : undefined;
  };
  const errors = Object.keys(faults).map((name) => ({ name, message: say(name) ?? "" }));
  const limits = COPY_LIMITS;
  return (
    <section className="stack" aria-labelledby="send">
      <h2 id="send">{t("send")}</h2>
      <Form action={address} multipart label={t("send")}>
        <ErrorSummary title={t("please-mend")} errors={errors} />
        <Field
          name="views"
          label={t("views")}
          type="number"
          min={1}
          max={limits.views.most}
          value={values.get("views") ?? String(limits.views.usual)}
          error={say("views")}
        />
        <Field
          name="days"
          label={t("days")}
          type="number"
          min={1}
          max={limits.days.most}
          value={values.get("days") ?? String(limits.days.usual)}
          error={say("days")}
        />
        <TextArea
          name="note"
          label={t("note")}
          value={values.get("note") ?? ""}
          error={say("note")}
        />
        <FileField
          name="file"
          label={t("file")}
          hint={t("file-hint", { size: SIZE })}
          error={say("file")}
          accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
          required
        />
        <FormActions>
          <Button look="primary" icon="upload">
            {t("send-scan")}
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}

type ScansProps = {
  readonly desk: LendingDesk;
  readonly t: CopyPageWords;
  readonly scans: readonly Scan[];
  readonly address: string;
};

function Scans({ desk, t, scans, address }: ScansProps) {
  if (scans.length === 0) return <p>{t("no-scans")}</p>;
  return (
    <>
      <Table
        caption={t("delivered")}
        captionHidden
        rows={scans}
        rowKey={({ copy }) => copy.id}
        columns={[
          { key: "file", label: t("col-file"), cell: fileCell },
          {
            key: "made",
            label: t("col-made"),
            cell: ({ copy }) => `${desk.when(copy.madeAt)} · ${copy.madeBy}`,
          },
          {
            key: "opened",
            label: t("col-opened"),
            numeric: true,
            cell: ({ copy }) => t("opened-of", { count: copy.views, most: copy.mostViews }),
          },
          { key: "until", label: t("col-until"), cell: ({ copy }) => desk.when(copy.expiresAt) },
          {
            key: "state",
            label: t("col-state"),
            cell: (scan) => stateOf({ desk, t, scan, address }),
          },
        ]}
      />
      {scans.map((scan) => (
        <Disclosure key={scan.copy.id} label={`${t("open-log")}: ${scan.copy.fileName}`}>
          <p className="small">
            {t("fingerprint")}: <code className="wrap">{scan.copy.sha256}</code>
          </p>
          <ul>
            {scan.views.map(({ at, declaration, locale }) => (
              <li key={at.toISOString()}>
                {t("log-entry", {
                  date: desk.when(at),
                  declaration,
                  language: languageName(desk.locale, locale) ?? locale,
                })}
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </>
  );
}

const fileCell = ({ copy }: Scan) => <bdi>{copy.fileName}</bdi>;

function stateOf(props: Omit<ScansProps, "scans"> & { readonly scan: Scan }) {
  const { desk, t, scan, address } = props;
  const { copy, proof } = scan;
  if (copy.purgedAt) {
    const key = proof.fileGone && proof.keyGone ? "state-purged" : "state-purged-doubt";
    const reason = copy.purgeReason ? ` (${t(`reason-${copy.purgeReason}`)})` : "";
    return <span>{t(key, { date: desk.when(copy.purgedAt) }) + reason}</span>;
  }
  const ended = copy.views >= copy.mostViews || copy.expiresAt <= desk.now;
  return (
    <div className="stack stack-tight">
      {t(ended ? "state-ended" : "state-open")}
      <Disclosure label={t("withdraw")}>
        <FormButton action={`${address}/${copy.id}/withdrawal`} look="danger" size="small">
          {t("withdraw-now")}
        </FormButton>
      </Disclosure>
    </div>
  );
}
