import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { mayWorkAt } from "#kernel/access";
import type { Visit, WebEnv } from "#kernel/http";
import { direction, localeNames, locales } from "#kernel/i18n";
import type { ModuleManifest } from "#kernel/manifest";
import { libraryName } from "#kernel/tenancy";
import type { AccountModel, FrameModel, Theme } from "#ui";
import { words } from "../messages/index.ts";
import { places } from "../registry.ts";
import type { Assets } from "./assets.ts";

const THEMES: readonly Theme[] = ["auto", "light", "dark"];
const NETWORK_HUE = 210;

/** Makes the frame of every page: in whose name, which places, which account, which language. */
export function framing(
  modules: readonly ModuleManifest[],
  assets: Assets,
): MiddlewareHandler<WebEnv> {
  const doors = places(modules);
  return async (c, next) => {
    const theme = THEMES.find((known) => known === getCookie(c, "theme")) ?? "auto";
    c.set("frame", frameOf(c.get("visit"), doors, assets, theme));
    c.set("moduleAddress", assets.moduleAddress);
    await next();
  };
}

function frameOf(
  visit: Visit,
  doors: ReturnType<typeof places>,
  assets: Assets,
  theme: Theme,
): FrameModel {
  const { locale, library, url } = visit;
  const t = words(locale);
  const here = url.pathname + url.search;
  return {
    lang: locale,
    dir: direction(locale),
    hue: library?.hue ?? NETWORK_HUE,
    library: actingLibrary(visit),
    side: url.pathname.startsWith("/desk") ? "desk" : "public",
    search: {
      action: "/find",
      label: t("search-label"),
      submit: t("search-button"),
      placeholder: t("search-placeholder"),
      value: url.pathname === "/find" ? (url.searchParams.get("q") ?? "") : "",
      complete: "/find/complete",
      completions: t("completions"),
    },
    places: doors.map(({ place, href }) => ({
      key: place,
      href,
      label: t(place),
      current: url.pathname.startsWith(href),
    })),
    account: accountOf(visit),
    languages: locales.map((lang) => ({
      lang,
      label: localeNames[lang],
      href: languageHref(url, lang),
      current: lang === locale,
    })),
    theme: {
      current: theme,
      action: "/display",
      back: here,
      words: {
        label: t("theme-label"),
        auto: t("theme-auto"),
        light: t("theme-light"),
        dark: t("theme-dark"),
      },
    },
    footer: { links: [{ href: "/libraries", label: t("libraries") }] },
    assets: assets.frame,
    words: {
      skip: t("skip"),
      places: t("places"),
      account: t("account"),
      display: t("display"),
      languages: t("languages"),
      footer: t("footer"),
      waiting: (count) => t("waiting", { count }),
    },
  };
}

function actingLibrary({ locale, library }: Visit): FrameModel["library"] {
  const t = words(locale);
  if (!library) return { name: t("network"), href: "/" };
  return {
    name: libraryName(library, locale),
    href: `/libraries/${library.code}`,
    mark: library.mark,
    within: t("in-network"),
  };
}

function accountOf(visit: Visit): AccountModel {
  const { principal, library, locale, url } = visit;
  const t = words(locale);
  if (principal.kind !== "person") {
    return {
      signIn: {
        href: `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`,
        label: t("sign-in"),
      },
    };
  }
  const works = library
    ? mayWorkAt(principal, library.id)
    : principal.roles.some(({ role }) => role !== "reader");
  const href = library && works ? `/desk/${library.code}` : "/desk";
  return {
    myLibrary: { href: "/my", label: t("my-library"), current: url.pathname.startsWith("/my") },
    ...(works
      ? { desk: { href, label: t("desk"), current: url.pathname.startsWith("/desk") } }
      : {}),
    person: { name: principal.name, signOut: { action: "/sign-out", label: t("sign-out") } },
  };
}

function languageHref(url: URL, lang: string): string {
  const params = new URLSearchParams(url.search);
  params.set("lang", lang);
  return `${url.pathname}?${params}`;
}
