import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { nearestHue } from "./colour/hues.ts";
import { Bar, Places } from "./frame/bar.tsx";
import { Foot } from "./frame/foot.tsx";
import { Head, type HeadProps } from "./frame/head.tsx";
import type { FrameModel } from "./frame/model.ts";

export interface PageProps extends HeadProps {
  readonly frame: FrameModel;
  /** A notice about what was just done, above the page. */
  readonly notice?: ReactNode;
  /** `wide` for tables and boards, `narrow` for one form or one text. */
  readonly width?: "page" | "wide" | "narrow";
  readonly children: ReactNode;
}

/** A whole document: head, bar, places, the page's own content, foot. */
export function Page({ frame, notice, width = "page", children, ...head }: PageProps) {
  const theme = frame.theme.current === "auto" ? undefined : frame.theme.current;
  return (
    <html lang={frame.lang} dir={frame.dir} data-hue={nearestHue(frame.hue)} data-theme={theme}>
      <Head {...head} frame={frame} />
      <body className={`side-${frame.side ?? "public"}`}>
        {!frame.bare && <Top frame={frame} />}
        <main id="main" className={`main main-${width}`} tabIndex={-1}>
          {notice}
          {children}
        </main>
        {!frame.bare && <Foot frame={frame} />}
      </body>
    </html>
  );
}

function Top({ frame }: { readonly frame: FrameModel }) {
  return (
    <>
      <a className="skip" href="#main">
        {frame.words.skip}
      </a>
      <Bar frame={frame} />
      <Places frame={frame} />
    </>
  );
}

/** A document as it goes over the wire. */
export function renderDocument(document: ReactElement): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(document)}`;
}
