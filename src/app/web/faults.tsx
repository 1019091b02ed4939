import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { HTTPException } from "hono/http-exception";
import { InvalidInput, Refusal } from "#kernel/access";
import { type HttpParts, problem, type Visit, type WebEnv } from "#kernel/http";
import type { Locale } from "#kernel/i18n";
import type { ModuleManifest, RefusalWords } from "#kernel/manifest";
import { LinkButton, page } from "#ui";
import { words } from "../messages/index.ts";
import type { Framing } from "./framing.ts";
import { kernelRefusals } from "./refusal-words.ts";
import { isUnreachable } from "./unreachable.ts";

type Told = {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly title: string;
  readonly text: string;
};

/** What a fault that comes early is told with. */
type Early = Pick<Framing, "frameFault"> & {
  readonly strangersVisit: (c: Context) => Visit;
};

/** Seconds after which it is worth asking again while the database cannot be reached. */
const BACK_SOON = 5;

/**
 * Translates everything thrown into a page, or a problem for programs; each in the reader's language.
 * `tell` only says it, where there is no request to answer.
 */
export function faultAnswers(
  modules: readonly ModuleManifest[],
  early: Early,
): Pick<HttpParts, "onFault" | "onMissing"> & {
  readonly tell: (fault: unknown, visit: Visit) => Told;
} {
  const books = [
    kernelRefusals,
    ...modules.flatMap(({ refusals }) => (refusals ? [refusals] : [])),
  ];
  return {
    onFault: (fault, c) => answer(c, tell(fault, visitOf(c, early), books), early),
    onMissing: (c, allowed) => {
      const { locale } = visitOf(c, early);
      if (allowed.length === 0 || !isForPrograms(c)) return answer(c, missing(locale), early);
      c.header("allow", [...allowed, "OPTIONS"].join(", "));
      return answer(c, wrongMethod(locale, c.req.method), early);
    },
    tell: (fault, visit) => {
      const { title, text, ...told } = tell(fault, visit, books);
      // A program's answer names the fields that are wrong; a person has them in view.
      return { ...told, title, text: fault instanceof InvalidInput ? title : text };
    },
  };
}

/** Who visits; a stranger where the fault came before that was known. */
function visitOf(c: Context<WebEnv>, { strangersVisit }: Early): Visit {
  const known: Visit | undefined = c.get("visit");
  if (!known) c.set("visit", strangersVisit(c));
  return c.get("visit");
}

function missing(locale: Locale): Told {
  const t = words(locale);
  return { status: 404, code: "not-found", title: t("not-found-title"), text: t("not-found-text") };
}

function wrongMethod(locale: Locale, method: string): Told {
  const t = words(locale);
  const text = t("wrong-method", { method });
  return { status: 405, code: "wrong-method", title: t("refused-title"), text };
}

function tell(fault: unknown, visit: Visit, books: readonly RefusalWords[]): Told {
  const { locale, id } = visit;
  const t = words(locale);
  if (fault instanceof Refusal) return tellRefusal(fault, locale, books);
  if (fault instanceof InvalidInput) {
    return {
      status: 422,
      code: "invalid-input",
      title: t("invalid-title"),
      text: Object.keys(fault.fields).join(", "),
    };
  }
  if (fault instanceof HTTPException && fault.status < 500) {
    return {
      status: fault.status,
      code: "bad-request",
      title: t("invalid-title"),
      text: fault.message,
    };
  }
  const path = visit.url.pathname;
  visit.services.log.error({ fault, request: id, path }, "a request failed");
  if (isUnreachable(fault)) {
    const title = t("unavailable-title");
    return { status: 503, code: "unavailable", title, text: t("unavailable-text") };
  }
  return { status: 500, code: "fault", title: t("fault-title"), text: t("fault-text", { id }) };
}

function tellRefusal(
  { code, params }: Refusal,
  locale: Locale,
  books: readonly RefusalWords[],
): Told {
  const t = words(locale);
  if (code === "not-found") return missing(locale);
  const book = books.find(({ status }) => code in status) ?? kernelRefusals;
  const status = book.status[code] ?? 409;
  const title = isShut({ status, code }) ? t("forbidden-title") : t("refused-title");
  return { status, code, title, text: book.words(locale)(code, params) };
}

/** Whether roles decide; what was asked for from another site is refused to everybody. */
function isShut({ status, code }: Pick<Told, "status" | "code">): boolean {
  return status === 403 && code !== "cross-site";
}

function isForPrograms(c: Context<WebEnv>): boolean {
  return c.req.path.startsWith("/api/");
}

async function answer(c: Context<WebEnv>, told: Told, { frameFault }: Early): Promise<Response> {
  if (told.status === 503) c.header("retry-after", String(BACK_SOON));
  const wantsPage = (c.req.header("accept") ?? "").includes("text/html") && !isForPrograms(c);
  if (!wantsPage) return problem(c, told.status, told.code, told.text);
  if (!c.get("frame")) await frameFault(c);
  return faultPage(c, told);
}

function faultPage(c: Context<WebEnv>, told: Told): Response {
  const t = words(c.get("visit").locale);
  const signIn = isShut(told) ? c.get("frame").account.signIn : undefined;
  const { href, label } = signIn ?? { href: "/", label: t("home") };
  const body = (
    <div className="stack">
      <h1>{told.title}</h1>
      <p>{told.text}</p>
      {signIn && <p>{t("sign-in-first")}</p>}
      <p>
        <LinkButton href={href}>{label}</LinkButton>
      </p>
    </div>
  );
  return page(c, { title: told.title, status: told.status, noIndex: true, width: "narrow", body });
}
