import { formatNumber } from "#kernel/i18n";
import { Button, Form, FormActions, Notice, PageHeader, StatTiles, Table } from "#ui";
import type { KeptAtDesk, Proof } from "../../actions/privacy/proof.ts";
import { privacyWords } from "../../messages/privacy-index.ts";
import { PLACES } from "../../model/privacy/places.ts";
import { DeskTabs } from "../desk/desk-tabs.tsx";
import type { ReferenceDesk } from "../desk/reference-desk.ts";

export interface PrivacyPageProps {
  readonly desk: ReferenceDesk;
  readonly name: string;
  readonly kept: KeptAtDesk;
  /** Null: nobody has asked for it. */
  readonly proof: Proof | null;
}

/** What a library keeps of conversations, for how long, and what is left when that is over. */
export function PrivacyPage(props: PrivacyPageProps) {
  const { desk, name, kept, proof } = props;
  const t = privacyWords(desk.locale);
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("privacy")} lead={t("lead", { library: name, days: kept.keepDays })} />
      <DeskTabs desk={desk} current="figures" />
      <KeptNow {...props} />
      <section className="stack" aria-labelledby="proof">
        <h2 id="proof">{t("proof-title")}</h2>
        <p className="measure">{t("proof-lead", { days: kept.keepDays + 1 })}</p>
        <Form action={`${desk.home}/privacy`} method="get" label={t("proof-title")}>
          <input type="hidden" name="proof" value="now" />
          <FormActions>
            <Button>{t("proof-do")}</Button>
          </FormActions>
        </Form>
        {proof && <ProofShown desk={desk} proof={proof} />}
      </section>
      <p className="no-print">
        <a href={`${desk.home}/figures`}>{t("to-figures")}</a>
      </p>
    </div>
  );
}

function KeptNow({ desk, kept }: PrivacyPageProps) {
  const t = privacyWords(desk.locale);
  const number = (value: number) => formatNumber(desk.locale, value);
  return (
    <section className="stack" aria-labelledby="kept">
      <h2 id="kept">{t("kept-title")}</h2>
      <StatTiles
        stats={[
          { label: t("under-way"), value: number(kept.underWay) },
          { label: t("week"), value: number(kept.week) },
          { label: t("month"), value: number(kept.month) },
          { label: t("longer"), value: number(kept.longer) },
          { label: t("due"), value: number(kept.due), note: t("due-note") },
          { label: t("erased"), value: number(kept.erased) },
        ]}
      />
      <p>
        {kept.oldest ? t("oldest", { date: desk.day(kept.oldest) }) : t("oldest-none")} {t("night")}
      </p>
    </section>
  );
}

function ProofShown({
  desk,
  proof: { before, left },
}: Pick<PrivacyPageProps, "desk"> & { readonly proof: Proof }) {
  const t = privacyWords(desk.locale);
  const gone = PLACES.every((place) => left[place] === 0);
  const date = desk.when(new Date(before.epochMilliseconds));
  return (
    <>
      <Notice tone={gone ? "ok" : "warn"} announce="status">
        <p>
          {t("proof-done", { count: left.inquiries, date })}{" "}
          {left.inquiries > 0 && t(gone ? "proof-gone" : "proof-left")}
        </p>
      </Notice>
      <Table
        caption={t("proof-title")}
        captionHidden
        columns={[
          {
            key: "place",
            label: t("place"),
            heading: true,
            cell: (place: (typeof PLACES)[number]) => t(`place-${place}`),
          },
          {
            key: "left",
            label: t("left"),
            numeric: true,
            cell: (place: (typeof PLACES)[number]) => formatNumber(desk.locale, left[place]),
          },
        ]}
        rows={PLACES}
        rowKey={(place) => place}
      />
    </>
  );
}
