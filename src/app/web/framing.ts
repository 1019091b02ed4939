import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { anonymous, mayWorkAt } from "#kernel/access";
import type { Visit, WebEnv } from "#kernel/http";
import { direction, inLanguage, type Locale, localeNames, locales } from "#kernel/i18n";
import type { ModuleManifest } from "#kernel/manifest";
import { libraryName } from "#kernel/tenancy";
import { type NetworkData, readNetwork, UNNAMED } from "#modules/directory";
import type { AccountModel, FrameModel, Theme } from "#ui";
import type { Deployment } from "../deployment.ts";
import { words } from "../messages/index.ts";
import { places } from "../registry.ts";
import { remembered } from "../remembered.ts";
import type { Assets } from "./assets.ts";

const THEMES: readonly Theme[] = ["auto", "light", "dark"];

/** Puts the frame around what a request is answered with. */
export type Framing = {
  readonly frame: (c: Context<WebEnv>) => Promise<void>;
  /** The same for a page that tells of a fault, with what was known last where the network cannot be read. */
  readonly frameFault: (c: Context<WebEnv>) => Promise<void>;
};

/** Makes the frame of every page: in whose name, which places, which account, which language. */
export function framing(
  deployment: Deployment,
  modules: readonly ModuleManifest[],
  assets: Assets,
): Framing {
  const doors = places(modules);
  const stranger = { principal: anonymous, library: null, locale: "en" } as const;
  // Shown until the database says another, where it cannot be asked.
  let known = UNNAMED;
  const network = remembered(async () => {
    known = await deployment.run(stranger, readNetwork);
    return known;
  }, 5000);
  const put = (c: Context<WebEnv>, data: NetworkData) => {
    const theme = THEMES.find((name) => name === getCookie(c, "theme")) ?? "auto";
    c.set("frame", frameOf(c.get("visit"), data, doors, assets, theme));
    c.set("moduleAddress", assets.moduleAddress);
  };
  return {
    frame: async (c) => put(c, await network()),
    frameFault: async (c) => put(c, await network().catch(() => known)),
  };
}

function frameOf(
  visit: Visit,
  network: NetworkData,
  doors: ReturnType<typeof places>,
  assets: Assets,
  theme: Theme,
): FrameModel {
  const { locale, library, url } = visit;
  const t = words(locale);
  const lead = (href: string) => ({ href, current: url.pathname.startsWith(href) });
  return {
    lang: locale,
    dir: direction(locale),
    hue: library?.hue ?? network.hue,
    library: actingLibrary(visit, network),
    side: /^\/(desk|network)(\/|$)/.test(url.pathname) ? "desk" : "public",
    search: searchField(visit),
    searchDescriptions: searchDescriptions(visit, network),
    places: doors.map(({ place, href }) => ({ key: place, label: t(place), ...lead(href) })),
    account: accountOf(visit),
    languages: locales.map((lang) => ({
      lang,
      label: localeNames[lang],
      href: languageHref(url, lang),
      current: lang === locale,
    })),
    theme: themeSwitch(visit, theme),
    footer: {
      links: [
        { href: "/libraries", label: t("libraries") },
        { href: "/collection", label: t("collection") },
        { href: "/lending", label: t("lending") },
        { href: "/about/open-doors", label: t("open-doors") },
      ],
    },
    assets: assets.frame,
    words: frameWords(locale),
  };
}

/** The one search field, with what was asked for; the home page brings its own, larger one. */
function searchField({ locale, url }: Visit): FrameModel["search"] {
  if (url.pathname === "/") return undefined;
  const t = words(locale);
  return {
    action: "/find",
    label: t("search-label"),
    submit: t("search-button"),
    placeholder: t("search-placeholder"),
    value: url.pathname === "/find" ? (url.searchParams.get("q") ?? "") : "",
    complete: "/find/complete",
    completions: t("completions"),
  };
}

/** The search of all libraries, and that of the reader's own. */
function searchDescriptions(
  { locale, library }: Visit,
  network: NetworkData,
): NonNullable<FrameModel["searchDescriptions"]> {
  const title = inLanguage(network.name, locale, words(locale)("network"));
  const all = { href: "/opensearch.xml", title };
  if (!library) return [all];
  const href = `/libraries/${library.code}/opensearch.xml`;
  return [{ href, title: libraryName(library, locale) }, all];
}

function themeSwitch({ locale, url }: Visit, current: Theme): FrameModel["theme"] {
  const t = words(locale);
  const named = { auto: t("theme-auto"), light: t("theme-light"), dark: t("theme-dark") };
  const back = url.pathname + url.search;
  return { current, action: "/display", back, words: { label: t("theme-label"), ...named } };
}

function frameWords(locale: Locale): FrameModel["words"] {
  const t = words(locale);
  return {
    skip: t("skip"),
    places: t("places"),
    account: t("account"),
    display: t("display"),
    languages: t("languages"),
    footer: t("footer"),
    waiting: (count) => t("waiting", { count }),
  };
}

function actingLibrary({ locale, library }: Visit, network: NetworkData): FrameModel["library"] {
  const networkName = inLanguage(network.name, locale, words(locale)("network"));
  if (!library) return { name: networkName, href: "/", mark: network.mark };
  const name = libraryName(library, locale);
  return { name, href: `/libraries/${library.code}`, mark: library.mark, within: networkName };
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
    myLibrary: {
      href: "/my",
      label: t("my-library"),
      current: url.pathname.startsWith("/my"),
      count: visit.unread,
    },
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
