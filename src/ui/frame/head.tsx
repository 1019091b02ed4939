import type { ReactNode } from "react";
import { paperColour } from "../colour/paper.ts";
import type { FrameAssets, FrameModel } from "./model.ts";

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

function About({ description, canonical, noIndex, alternates = [], refresh }: HeadProps) {
  return (
    <>
      {description && <meta name="description" content={description} />}
      {noIndex && <meta name="robots" content="noindex" />}
      {refresh && (
        <noscript>
          <meta httpEquiv="refresh" content={String(refresh)} />
        </noscript>
      )}
      {canonical && <link rel="canonical" href={canonical} />}
      {alternates.map(({ lang, href }) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={href} />
      ))}
    </>
  );
}

function Files(props: { readonly assets: FrameAssets; readonly scripts: readonly string[] }) {
  const { styles, scripts = [], modulePreload = [], icon, manifest } = props.assets;
  return (
    <>
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {modulePreload.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      {icon && <link rel="icon" href={icon} type="image/svg+xml" />}
      {manifest && <link rel="manifest" href={manifest} />}
      {[...scripts, ...props.scripts].map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </>
  );
}

/** Browsers that know OpenSearch offer these searches beside their own. */
function Searches({ frame: { searchDescriptions = [] } }: { readonly frame: FrameModel }) {
  return searchDescriptions.map(({ href, title }) => (
    <link
      key={href}
      rel="search"
      type="application/opensearchdescription+xml"
      href={href}
      title={title}
    />
  ));
}

function PaperColour({ theme }: { readonly theme: "light" | "dark" }) {
  const media = `(prefers-color-scheme: ${theme})`;
  return <meta name="theme-color" media={media} content={paperColour(theme)} />;
}

/** The `<head>` of a page: what a browser must know before it draws. */
export function Head({ frame, ...head }: HeadProps & { readonly frame: FrameModel }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${head.title} · ${frame.library.name}`}</title>
      <meta name="color-scheme" content="light dark" />
      <PaperColour theme="light" />
      <PaperColour theme="dark" />
      <About {...head} />
      <Files assets={frame.assets} scripts={head.scripts ?? []} />
      <Searches frame={frame} />
      {head.extra}
    </head>
  );
}
