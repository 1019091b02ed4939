import { formatDate, formatDateTime, formatNumber, type Locale } from "#kernel/i18n";
import { DataList, FormButton, Heading, Icon, Timeline } from "#ui";
import type { AgreementFile } from "../../actions/agreements/read-agreements.ts";
import { agreementsWords, isAgreementsKey } from "../../messages/agreements-index.ts";
import type { AgreementDocument } from "../../model/agreements/document.ts";
import type { Signature, VersionEntry } from "../../model/agreements/entries.ts";
import type { PartyRef } from "../../model/agreements/shape.ts";
import { linesOf, partyName, type SayingProps } from "./says.ts";

/** What a version says, as one reads it. */
export function Terms({ version, ...props }: SayingProps & { readonly version: VersionEntry }) {
  return <DataList items={linesOf(version, props).map(({ label, value }) => ({ label, value }))} />;
}

type SignaturesProps = SayingProps & { readonly version: VersionEntry };

/** Who has signed, and who has not yet. */
export function Signatures({ version, ...props }: SignaturesProps) {
  const t = agreementsWords(props.locale);
  const items = version.parties.map(({ party }, index) => {
    const signature = version.signatures.find(({ position }) => position === index);
    return {
      label: partyName(party, props),
      value: signature ? signatureText(signature, props.locale) : t("not-signed"),
    };
  });
  return (
    <section className="stack">
      <h2>
        {t("signatures")}{" "}
        <span className="soft">({t("version", { version: version.version })})</span>
      </h2>
      <DataList items={items} />
    </section>
  );
}

function signatureText({ name, at, recordedBy }: Signature, locale: Locale): string {
  const t = agreementsWords(locale);
  const date = dateOf(locale, Temporal.Instant.from(at));
  return recordedBy === null
    ? t("signed-by", { name: isolated(name), date })
    : t("signed-recorded", { name: isolated(name), date, by: isolated(recordedBy) });
}

/** A name in another script than the sentence must not turn the date beside it (Unicode UAX 9, isolates). */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

export function dateOf(locale: Locale, at: Temporal.Instant): string {
  return formatDate(locale, at.toZonedDateTimeISO("UTC").toPlainDate());
}

export type VersionsProps = {
  readonly locale: Locale;
  readonly versions: readonly VersionEntry[];
  /** The address of the agreement. */
  readonly base: string;
};

/** All versions, with the way to see what changed from one to the next. */
export function Versions({ locale, versions, base }: VersionsProps) {
  const t = agreementsWords(locale);
  return (
    <section className="stack">
      <h2>{t("versions")}</h2>
      <ul className="stack stack-tight">
        {versions.toReversed().map((version) => (
          <li key={version.version}>
            {t("version", { version: version.version })}, {stateText(version, locale)}
            {version.version > 1 && (
              <>
                {" · "}
                <a href={`${base}/compare?from=${version.version - 1}&to=${version.version}`}>
                  {t("compare-versions")}
                  <span className="visually-hidden">
                    {" "}
                    {version.version - 1}, {version.version}
                  </span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateText({ signedAt, proposedAt }: VersionEntry, locale: Locale): string {
  const t = agreementsWords(locale);
  const date = (at: Date) => dateOf(locale, at.toTemporalInstant());
  if (signedAt) return t("version-signed", { date: date(signedAt) });
  return proposedAt ? t("version-proposed", { date: date(proposedAt) }) : t("version-draft");
}

export type DocumentsProps = {
  readonly locale: Locale;
  readonly documents: readonly AgreementDocument[];
  readonly base: string;
  readonly mayRemove: boolean;
};

/** The papers of an agreement, to be taken along. */
export function Documents({ locale, documents, base, mayRemove }: DocumentsProps) {
  const t = agreementsWords(locale);
  if (documents.length === 0) return <p className="soft">{t("no-documents")}</p>;
  return (
    <ul className="stack stack-tight">
      {documents.map(({ id, name, bytes, addedBy, addedAt }) => (
        <li key={id} className="cluster">
          <span>
            <Icon name="download" /> <a href={`${base}/documents/${id}`}>{name}</a>{" "}
            <span className="soft small">
              {t("document-added", {
                size: formatNumber(locale, Math.ceil(bytes / 1024)),
                by: addedBy,
                date: dateOf(locale, addedAt.toTemporalInstant()),
              })}
            </span>
          </span>
          {mayRemove && (
            <FormButton
              action={`${base}/documents/${id}/removal`}
              look="quiet"
              size="small"
              icon="trash"
              label={t("remove-what", { what: name })}
            >
              {t("remove-document")}
            </FormButton>
          )}
        </li>
      ))}
    </ul>
  );
}

type HistoryProps = Pick<AgreementFile, "deeds" | "names"> & { readonly locale: Locale };

/** Who did what to the agreement, the newest first. */
export function History({ deeds, names, locale }: HistoryProps) {
  const t = agreementsWords(locale);
  const entries = deeds.map(({ at, actor, deed, version, detail }, index) => {
    const key = `deed-${deed}`;
    const party = partyName(partyOf(detail["party"]), { names, locale });
    const values = { ...textsOf(detail), version: version ?? 0, party };
    return {
      key: String(index),
      when: formatDateTime(locale, at.toTemporalInstant(), "UTC"),
      dateTime: at.toISOString(),
      title: isAgreementsKey(key) ? t(key, values) : deed,
      who: actor,
    };
  });
  return (
    <section className="stack">
      <Heading level={2}>{t("history")}</Heading>
      <Timeline label={t("history")} entries={entries} />
    </section>
  );
}

const PARTY = (ref: unknown): ref is PartyRef => typeof ref === "string";
function partyOf(ref: unknown): PartyRef {
  return PARTY(ref) ? ref : "network";
}

function textsOf(detail: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [key, typeof value === "string" ? value : ""]),
  );
}
