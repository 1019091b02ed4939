import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { download, streamOf, type WebEnv } from "#kernel/http";
import { formatDateTime } from "#kernel/i18n";
import { allLibraries, libraryName } from "#kernel/tenancy";
import { Button, EmptyState, Form, FormActions, page, PageHeader } from "#ui";
import { type CopyAtLink, copyAtLink, openCopy } from "../../actions/copies/open-copy.ts";
import { copyPageWords } from "../../messages/copies-index.ts";

const LINK = "/copies/:token{[A-Za-z0-9_-]{32}}";

/** A delivered copy by its link, for whoever has it: the declaration first, then the file. */
export function copyLinkRoutes(app: Hono<WebEnv>): void {
  app.get(LINK, showLink);
  app.post(`${LINK}/views`, giveCopy);
}

const tokenOf = (c: Context): string => c.req.param("token") ?? "";

async function showLink(c: Context<WebEnv>): Promise<Response> {
  const visit = c.get("visit");
  const copy = await copyAtLink(visit, tokenOf(c));
  if (!copy || copy.gone) return nothing(c, copy === null ? "none" : "gone");
  const libraries = await visit.act(allLibraries);
  const from = libraries.find(({ id }) => id === copy.from);
  return linkPage(c, copy, from ? libraryName(from, visit.locale) : "");
}

function linkPage(c: Context<WebEnv>, copy: CopyAtLink, library: string): Response {
  const { locale } = c.get("visit");
  const t = copyPageWords(locale);
  const until = Temporal.Instant.fromEpochMilliseconds(copy.expiresAt.getTime());
  const date = formatDateTime(locale, until, "UTC");
  return secretly(
    page(c, {
      title: t("copy-title"),
      noIndex: true,
      width: "narrow",
      body: (
        <div className="stack stack-wide">
          <PageHeader
            title={copy.title}
            above={<p className="small soft">{t("copy-title")}</p>}
            lead={t("copy-from", { library })}
          />
          <p>
            {t("copy-until", { date: `${date} UTC` })} {t("copy-views", { count: copy.viewsLeft })}
          </p>
          <section className="stack" aria-labelledby="declaration">
            <h2 id="declaration">{t("declaration-title")}</h2>
            <p className="measure">{t("declaration")}</p>
            <Form action={`${new URL(c.req.url).pathname}/views`} label={t("declaration-title")}>
              <FormActions>
                <Button look="primary" icon="download">
                  {t("agree-open")}
                </Button>
              </FormActions>
            </Form>
            <p className="small soft">{t("logged-note")}</p>
          </section>
        </div>
      ),
    }),
  );
}

async function giveCopy(c: Context<WebEnv>): Promise<Response> {
  try {
    const { copy, content } = await openCopy(c.get("visit"), tokenOf(c));
    return secretly(download(c, streamOf(content), { name: copy.fileName, type: copy.mediaType }));
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === "copy-gone") return nothing(c, "gone");
    if (fault instanceof Refusal && fault.code === "not-found") return nothing(c, "none");
    throw fault;
  }
}

/** The address is the key: it is kept nowhere, and (referrer-policy of all pages) goes to no other site. */
function secretly(answer: Response): Response {
  answer.headers.set("cache-control", "private, no-store");
  return answer;
}

function nothing(c: Context<WebEnv>, what: "gone" | "none"): Response {
  const t = copyPageWords(c.get("visit").locale);
  return page(c, {
    title: t(`copy-${what}-title`),
    status: what === "gone" ? 410 : 404,
    noIndex: true,
    width: "narrow",
    body: (
      <EmptyState icon="download" title={t(`copy-${what}-title`)} level={1}>
        <p>{t(`copy-${what}-text`)}</p>
      </EmptyState>
    ),
  });
}
