import type { Context } from "hono";
import { contentSecurityPolicy, type WebEnv } from "#kernel/http";
import { renderDocument } from "#ui";
import { ownInquiry } from "../../actions/reader/own-inquiry.ts";
import { threadWords } from "../../messages/thread-index.ts";
import { isEnded } from "../../model/inquiry/states.ts";
import { readerTeller } from "../thread/happened.ts";
import { Thread } from "../thread/thread.tsx";

/** Seconds after which it looks again by itself. */
const AGAIN = "12";

/**
 * The conversation alone, in a frame of its own page: where no script runs it looks for answers by
 * itself, and what is being typed beside it stays.
 */
export async function threadDocument(c: Context<WebEnv>, code: string): Promise<Response> {
  const visit = c.get("visit");
  const inquiry = await ownInquiry(visit, code);
  const { row, entries } = inquiry;
  const { lang, dir, assets } = c.get("frame");
  const teller = readerTeller(visit.locale, inquiry);
  const document = renderDocument(
    <html lang={lang} dir={dir}>
      <head>
        <meta charSet="utf-8" />
        <title>{threadWords(visit.locale)("conversation")}</title>
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {!isEnded(row.state) && <meta httpEquiv="refresh" content={AGAIN} />}
      </head>
      <body className="thread-alone">
        <Thread entries={entries.slice(-30)} teller={teller} live={null} />
      </body>
    </html>,
  );
  return c.body(document, 200, {
    "content-type": "text/html; charset=utf-8",
    // Only our own page may hold it.
    "content-security-policy": contentSecurityPolicy.replace(
      "frame-ancestors 'none'",
      "frame-ancestors 'self'",
    ),
  });
}
