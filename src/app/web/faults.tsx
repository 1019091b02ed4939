import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { HTTPException } from "hono/http-exception";
import { InvalidInput, Refusal } from "#kernel/access";
import { problem, type Visit, type WebEnv } from "#kernel/http";
import type { Locale } from "#kernel/i18n";
import type { ModuleManifest, RefusalWords } from "#kernel/manifest";
import { LinkButton, page } from "#ui";
import { words } from "../messages/index.ts";

type Told = {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly title: string;
  readonly text: string;
};

/** Refusals of the kernel itself. */
const kernelRefusals: RefusalWords = {
  status: { forbidden: 403, "not-found": 404, "no-such-file": 404, "file-too-large": 413 },
  words: (locale) => (code, values) => {
    const t = words(locale);
    if (code === "not-found") return t("not-found-text");
    return code === "no-such-file" || code === "file-too-large"
      ? t(code, values)
      : t("forbidden-text");
  },
};

/**
 * Translates everything thrown into a page, or a problem for programs; each in the reader's language.
 * `tell` only says it, where there is no request to answer.
 */
export function faultAnswers(modules: readonly ModuleManifest[]): {
  onFault: (fault: Error, c: Context<WebEnv>) => Response;
  onMissing: (c: Context<WebEnv>) => Response;
  tell: (fault: unknown, visit: Visit) => Told;
} {
  const books = [
    kernelRefusals,
    ...modules.flatMap(({ refusals }) => (refusals ? [refusals] : [])),
  ];
  return {
    onFault: (fault, c) => answer(c, tell(fault, c.get("visit"), books, c.req.path)),
    onMissing: (c) => answer(c, missing(localeOf(c))),
    tell: (fault, visit) => {
      const { title, text, ...told } = tell(fault, visit, books, visit.url.pathname);
      // A program's answer names the fields that are wrong; a person has them in view.
      return { ...told, title, text: fault instanceof InvalidInput ? title : text };
    },
  };
}

function localeOf(c: Context<WebEnv>): Locale {
  return c.get("visit")?.locale ?? "en";
}

function missing(locale: Locale): Told {
  const t = words(locale);
  return { status: 404, code: "not-found", title: t("not-found-title"), text: t("not-found-text") };
}

/** The visit is absent when the fault came before we knew who visits. */
function tell(
  fault: unknown,
  visit: Visit | undefined,
  books: readonly RefusalWords[],
  path: string,
): Told {
  const locale = visit?.locale ?? "en";
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
  const id = visit?.id ?? "";
  visit?.services.log.error({ fault, request: id, path }, "a request failed");
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
  const title = status === 403 ? t("forbidden-title") : t("refused-title");
  return { status, code, title, text: book.words(locale)(code, params) };
}

function answer(c: Context<WebEnv>, told: Told): Response {
  const wantsPage =
    (c.req.header("accept") ?? "").includes("text/html") && !c.req.path.startsWith("/api/");
  if (!wantsPage || !c.get("frame")) return problem(c, told.status, told.code, told.text);
  const t = words(localeOf(c));
  const signIn = c.get("frame").account.signIn;
  const offersSignIn = told.status === 403 && signIn;
  const body = (
    <div className="stack">
      <h1>{told.title}</h1>
      <p>{told.text}</p>
      {offersSignIn && <p>{t("sign-in-first")}</p>}
      <p>
        {offersSignIn ? (
          <LinkButton href={signIn.href}>{signIn.label}</LinkButton>
        ) : (
          <LinkButton href="/">{t("home")}</LinkButton>
        )}
      </p>
    </div>
  );
  return page(c, { title: told.title, status: told.status, noIndex: true, width: "narrow", body });
}
