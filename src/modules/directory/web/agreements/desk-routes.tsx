import type { Context, Hono } from "hono";
import { giveTable, readForm, type WebEnv } from "#kernel/http";
import { direction } from "#kernel/i18n";
import type { Ctx, Library } from "#kernel/tenancy";
import { EmptyState, LinkButton, Notice, page, PageHeader, Toolbar, WhatIsThis } from "#ui";
import {
  type AgreementFile,
  libraryAgreementFile,
  libraryAgreements,
  partyNames,
  waitsFor,
} from "../../actions/agreements/read-agreements.ts";
import { signForLibrary } from "../../actions/agreements/sign-agreement.ts";
import { agreementsWords } from "../../messages/agreements-index.ts";
import { deskWords } from "../../messages/index.ts";
import {
  endsSoon,
  heldVersion,
  shownVersion,
  standingOn,
  versionToSign,
} from "../../model/agreements/standing.ts";
import { mayEditLibrary } from "../../policy.ts";
import { deskLibrary } from "../desk/desk-library.ts";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { said, type View, viewOf } from "../view.ts";
import { StandingBadge } from "./agreement-badge.tsx";
import { dateOf, Documents, History, Signatures, Terms, Versions } from "./agreement-parts.tsx";
import { agreementRows } from "./agreement-rows.ts";
import { AgreementTable } from "./agreement-table.tsx";
import { Comparison } from "./compare-page.tsx";
import { comparedVersions } from "./compared-versions.ts";
import { giveDocument } from "./document-routes.ts";
import { fileNotice } from "./file-notice.tsx";
import { signing } from "./network-routes.tsx";
import { partyName } from "./says.ts";
import { SignForm } from "./sign-form.tsx";

type Web = Context<WebEnv>;
const PATH = "/desk/:code/agreements";
const ONE = `${PATH}/:agreement{[A-Za-z0-9-]{1,32}}`;

/** What a library has agreed, for those who work there; its administrator signs. */
export function deskAgreementRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, showList);
  app.get(`${PATH}.csv`, giveList);
  app.get(ONE, (c) => showFile(c, null));
  app.post(`${ONE}/signature`, sign);
  app.get(`${ONE}/compare`, compare);
  app.get(`${ONE}/documents/:document`, async (c) => {
    await fileOf(c);
    return giveDocument(c, (work) => actAtDesk(c, work), codeOf(c));
  });
}

function codeOf(c: Web): string {
  return c.req.param("agreement") ?? "";
}

function baseOf(library: Library): string {
  return `/desk/${library.code}/agreements`;
}

function actAtDesk<T>(c: Web, work: (ctx: Ctx, library: Library) => Promise<T>): Promise<T> {
  const library = deskLibrary(c);
  return c.get("visit").act((ctx) => work(ctx, library), { library: library.id });
}

function fileOf(c: Web): Promise<AgreementFile> {
  return actAtDesk(c, (ctx, library) => libraryAgreementFile(ctx, library, codeOf(c)));
}

function todayAt(view: View, { timeZone }: Library): Temporal.PlainDate {
  return view.now.toZonedDateTimeISO(timeZone).toPlainDate();
}

function Head({ view, title, up }: { view: View; title: string; up?: string }) {
  const { locale } = view;
  const t = agreementsWords(locale);
  return (
    <PageHeader
      title={title}
      above={
        up && (
          <p className="small">
            <a href={up}>{t("agreements")}</a>
          </p>
        )
      }
      help={
        <WhatIsThis label={deskWords(locale)("what-is-this")}>
          <p>{t("desk-agreements-help")}</p>
        </WhatIsThis>
      }
    />
  );
}

async function showList(c: Web): Promise<Response> {
  const view = viewOf(c);
  const { locale } = view;
  const t = agreementsWords(locale);
  const library = deskLibrary(c);
  const { agreements, names } = await actAtDesk(c, async (ctx) => ({
    agreements: await libraryAgreements(ctx, library),
    names: await partyNames(ctx),
  }));
  const own = `library:${library.code}` as const;
  const today = todayAt(view, library);
  const base = baseOf(library);
  const toSign = agreements.filter((one) => waitsFor(one, own));
  const shared = { locale, names, today, base, own };
  const body = (
    <div className="stack stack-wide">
      <Head view={view} title={t("agreements")} />
      {agreements.length > 0 && (
        <Toolbar label={t("take-along")}>
          <LinkButton href={`${base}.csv`} look="quiet" size="small" icon="download">
            {t("as-csv")}
          </LinkButton>
        </Toolbar>
      )}
      {agreements.length === 0 && (
        <EmptyState icon="edit" title={t("no-agreements")}>
          <p>{t("no-agreements-desk")}</p>
        </EmptyState>
      )}
      {toSign.length > 0 && (
        <section className="stack">
          <h2>{t("to-sign-title")}</h2>
          <AgreementTable {...shared} agreements={toSign} />
        </section>
      )}
      {agreements.map((one) => {
        const held = heldVersion(one, today);
        if (!held?.ends || !endsSoon(held, today)) return null;
        const values = {
          name: said(held.name, locale).text,
          date: dateOf(locale, Temporal.Instant.from(`${held.ends}T00:00:00Z`)),
        };
        return (
          <Notice key={one.code} tone="warn" title={t("ending-title")}>
            <p>
              <a href={`${base}/${one.code}`}>{t("ending-text", values)}</a>
            </p>
          </Notice>
        );
      })}
      {agreements.length > toSign.length && (
        <section className="stack">
          <h2>{t("agreements")}</h2>
          <AgreementTable
            {...shared}
            agreements={agreements.filter((one) => !toSign.includes(one))}
          />
        </section>
      )}
    </div>
  );
  return page(c, { title: t("agreements"), noIndex: true, body });
}

async function giveList(c: Web): Promise<Response> {
  const view = viewOf(c);
  const { locale } = view;
  const library = deskLibrary(c);
  const { agreements, names } = await actAtDesk(c, async (ctx) => ({
    agreements: await libraryAgreements(ctx, library),
    names: await partyNames(ctx),
  }));
  const taken = agreementRows(agreements, { locale, names, money: true }, todayAt(view, library));
  return giveTable(c, { dir: direction(locale) }, { name: "agreements", ending: "csv", ...taken });
}

async function showFile(c: Web, state: FormState | null): Promise<Response> {
  const view = viewOf(c);
  const library = deskLibrary(c);
  const file = await fileOf(c);
  const maySign = mayEditLibrary(c.get("visit").principal, library.id);
  const today = todayAt(view, library);
  const shown = versionToSign(file.agreement) ?? shownVersion(file.agreement, today);
  const title = shown ? said(shown.name, view.locale).text : file.agreement.code;
  const props = { view, library, file, today, title, maySign, state };
  const notice = fileNotice(c, view, "");
  const body = <FilePage {...props} />;
  return page(c, { title, status: state ? 422 : 200, noIndex: true, notice, body });
}

type FileProps = {
  readonly view: View;
  readonly library: Library;
  readonly file: AgreementFile;
  readonly today: Temporal.PlainDate;
  readonly title: string;
  readonly maySign: boolean;
  readonly state: FormState | null;
};

function FilePage({ view, library, file, today, title, maySign, state }: FileProps) {
  const { locale } = view;
  const t = agreementsWords(locale);
  const { agreement, names, documents, deeds } = file;
  const base = `${baseOf(library)}/${agreement.code}`;
  const own = `library:${library.code}` as const;
  const saying = { locale, names, money: true };
  const open = versionToSign(agreement);
  const held = shownVersion(agreement, today);
  const waits = open !== null && waitsFor(agreement, own);
  return (
    <div className="stack stack-wide">
      <Head view={view} title={title} up={baseOf(library)} />
      <p>
        <StandingBadge standing={standingOn(agreement, today)} locale={locale} />
      </p>
      {held && held !== open && (
        <>
          <Terms version={held} {...saying} />
          <Signatures version={held} {...saying} />
        </>
      )}
      {open && (
        <section className="stack">
          <h2>
            {t("version", { version: open.version })}: {t("standing-to-sign")}
          </h2>
          <Terms version={open} {...saying} />
          <Signatures version={open} {...saying} />
        </section>
      )}
      {waits && maySign && (
        <SignForm
          view={view}
          locale={locale}
          action={`${base}/signature`}
          party={partyName(own, saying)}
          version={open.version}
          state={state ?? stored({})}
        />
      )}
      <section className="stack">
        <h2>{t("documents")}</h2>
        <Documents locale={locale} documents={documents} base={base} mayRemove={false} />
      </section>
      <Versions locale={locale} versions={agreement.versions} base={base} />
      <History deeds={deeds} names={names} locale={locale} />
    </div>
  );
}

async function sign(c: Web): Promise<Response> {
  const form = await readForm(c);
  const library = deskLibrary(c);
  const result = await attempt(
    actAtDesk(c, (ctx) => signForLibrary(ctx, library, codeOf(c), signing(form))),
  );
  if (result.faults) return showFile(c, typed(form, result.faults));
  return c.redirect(`${baseOf(library)}/${codeOf(c)}?said=signed`, 303);
}

async function compare(c: Web): Promise<Response> {
  const view = viewOf(c);
  const { locale } = view;
  const library = deskLibrary(c);
  const { agreement, names } = await fileOf(c);
  const { from, to } = comparedVersions(c, agreement);
  const values = { name: said(to.name, locale).text, from: from.version, to: to.version };
  const title = agreementsWords(locale)("compare-title", values);
  const body = (
    <div className="stack stack-wide">
      <Head view={view} title={title} up={`${baseOf(library)}/${agreement.code}`} />
      <Comparison locale={locale} names={names} money from={from} to={to} />
    </div>
  );
  return page(c, { title, noIndex: true, body });
}
