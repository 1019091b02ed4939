import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import { FormButton, LinkButton, Notice, page } from "#ui";
import { type AgreementFile, agreementFile } from "../../actions/agreements/read-agreements.ts";
import { agreementsWords } from "../../messages/agreements-index.ts";
import {
  draftVersion,
  shownVersion,
  standingOn,
  unsignedParties,
  versionToSign,
} from "../../model/agreements/standing.ts";
import { type FormState, stored } from "../desk/form-state.ts";
import { actForNetwork, NetworkFrame } from "../network/network-frame.tsx";
import { said, type View, viewOf } from "../view.ts";
import { StandingBadge } from "./agreement-badge.tsx";
import { Documents, History, Signatures, Terms, Versions } from "./agreement-parts.tsx";
import { EndForm, RecordForm, ShownForm, UploadForm } from "./coordinator-forms.tsx";
import { fileNotice } from "./file-notice.tsx";
import { partyName } from "./says.ts";
import { SignForm } from "./sign-form.tsx";

/** Forms of the page that come back with faults. */
export type FileForms = {
  readonly sign?: FormState;
  readonly record?: FormState;
  readonly end?: FormState;
  readonly upload?: FormState;
};

/** One agreement, with everything a coordinator can do about it. */
export async function showNetworkFile(c: Context<WebEnv>, forms: FileForms): Promise<Response> {
  const view = viewOf(c);
  const code = c.req.param("agreement") ?? "";
  const file = await actForNetwork(c, (ctx) => agreementFile(ctx, code));
  const today = view.now.toZonedDateTimeISO("UTC").toPlainDate();
  const version = shownVersion(file.agreement, today);
  const title = version ? said(version.name, view.locale).text : code;
  const status = Object.keys(forms).length > 0 ? 422 : 200;
  const body = (
    <NetworkFrame view={view} part="agreements">
      <FilePage view={view} file={file} today={today} title={title} forms={forms} />
    </NetworkFrame>
  );
  const notice = fileNotice(c, view, `/network/agreements/${code}`);
  return page(c, { title, status, noIndex: true, notice, body });
}

type FileProps = {
  readonly view: View;
  readonly file: AgreementFile;
  readonly today: Temporal.PlainDate;
  readonly title: string;
  readonly forms: FileForms;
};

function FilePage({ view, file, today, title, forms }: FileProps) {
  const { locale } = view;
  const t = agreementsWords(locale);
  const { agreement, names, documents, deeds } = file;
  const base = `/network/agreements/${agreement.code}`;
  const version = shownVersion(agreement, today);
  const saying = { locale, names, money: true };
  return (
    <article className="stack stack-wide">
      <div className="cluster cluster-apart">
        <h2>{title}</h2>
        <StandingBadge standing={standingOn(agreement, today)} locale={locale} />
      </div>
      {version && <Terms version={version} {...saying} />}
      <Waiting {...{ view, file, forms, base }} />
      {version && versionToSign(agreement) !== version && (
        <Signatures version={version} {...saying} />
      )}
      <section className="stack" id="documents">
        <h2>{t("documents")}</h2>
        <Documents locale={locale} documents={documents} base={base} mayRemove />
        <UploadForm view={view} base={base} state={forms.upload ?? stored({})} />
      </section>
      <Versions locale={locale} versions={agreement.versions} base={base} />
      <ShownForm view={view} base={base} shown={agreement.shown} />
      {agreement.ended === null ? (
        <EndForm view={view} base={base} state={forms.end ?? stored({})} />
      ) : (
        <FormButton action={`${base}/resumption`} icon="undo">
          {t("undo-end")}
        </FormButton>
      )}
      <History deeds={deeds} names={names} locale={locale} />
    </article>
  );
}

type WaitingProps = Pick<FileProps, "view" | "file" | "forms"> & { readonly base: string };

/** What is to be done next: send the draft, sign, enter what a partner has signed. */
function Waiting({ view, file, forms, base }: WaitingProps) {
  const { locale } = view;
  const t = agreementsWords(locale);
  const { agreement, names } = file;
  const draft = draftVersion(agreement);
  return (
    <>
      <div className="cluster no-print">
        {draft && (
          <FormButton action={`${base}/proposal`} look="primary" icon="mail">
            {t("propose")}
          </FormButton>
        )}
        <LinkButton href={`${base}/edit`} icon="edit">
          {t("edit-agreement")}
        </LinkButton>
      </div>
      {draft && (
        <Notice tone="info" title={t("version", { version: draft.version })}>
          <p>{t("propose-hint")}</p>
          {agreement.versions.length > 1 && (
            <Terms version={draft} locale={locale} names={names} money />
          )}
        </Notice>
      )}
      <ToSign {...{ view, file, forms, base }} />
    </>
  );
}

/** Who has signed the version that waits, and the forms for those whom a coordinator speaks for. */
function ToSign({ view, file, forms, base }: WaitingProps) {
  const { locale } = view;
  const { agreement, names, documents } = file;
  const open = versionToSign(agreement);
  if (!open) return null;
  const missing = unsignedParties(open).map(({ party }) => party);
  const saying = { locale, names, money: true };
  const partners = missing.filter((party) => party.startsWith("partner:"));
  return (
    <>
      <Signatures version={open} {...saying} />
      {missing.includes("network") && (
        <SignForm
          view={view}
          locale={locale}
          action={`${base}/signature`}
          party={partyName("network", saying)}
          version={open.version}
          state={forms.sign ?? stored({})}
        />
      )}
      {partners.length > 0 && (
        <RecordForm
          view={view}
          base={base}
          version={open.version}
          partners={partners.map((party) => ({ value: party, label: partyName(party, saying) }))}
          documents={documents}
          state={forms.record ?? stored({})}
        />
      )}
    </>
  );
}
