import type { ReactNode } from "react";
import { paperColour } from "../colour/paper.ts";
import type { FrameModel } from "./model.ts";

export interface HeadProps {
  /** The page's own title; the library's name is put after it. */
  readonly title: string;
  readonly description?: string;
  /** Address by which the page is known, when it has several. */
  readonly canonical?: string;
  /** Keeps search engines out. */
  readonly noIndex?: boolean;
  /** Other languages of the same page. */
  readonly alternates?: readonly { readonly lang: string; readonly href: string }[];
  /** Further modules this page runs, beside those of the frame. */
  readonly scripts?: readonly string[];
  /** Seconds after which a page of unfinished work loads itself again. */
  readonly refresh?: number | undefined;
  /** Further elements, e.g. feeds or structured data. */
  readonly extra?: ReactNode;
}

function Scripts({ sources }: { readonly sources: readonly string[] }) {
  return sources.map((src) => <script key={src} type="module" src={src} />);
}

/** The `<head>` of a page: what a browser must know before it draws. */
export function Head({ frame, ...head }: HeadProps & { readonly frame: FrameModel }) {
  const { styles, scripts = [], modulePreload = [], icon, manifest } = frame.assets;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${head.title} · ${frame.library.name}`}</title>
      {head.description && <meta name="description" content={head.description} />}
      <meta name="color-scheme" content="light dark" />
      <meta
        name="theme-color"
        media="(prefers-color-scheme: light)"
        content={paperColour("light")}
      />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={paperColour("dark")} />
      {head.noIndex && <meta name="robots" content="noindex" />}
      {head.refresh && (
        <noscript>
          <meta httpEquiv="refresh" content={String(head.refresh)} />
        </noscript>
      )}
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {modulePreload.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      {icon && <link rel="icon" href={icon} type="image/svg+xml" />}
      {manifest && <link rel="manifest" href={manifest} />}
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      {head.alternates?.map(({ lang, href }) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={href} />
      ))}
      <Scripts sources={[...scripts, ...(head.scripts ?? [])]} />
      {head.extra}
    </head>
  );
}
