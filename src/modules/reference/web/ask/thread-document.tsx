import type { Context } from "hono";
import { framedBy, type WebEnv } from "#kernel/http";
import { renderDocument } from "#ui";
import { ownInquiry } from "../../actions/reader/own-inquiry.ts";
import { threadWords } from "../../messages/thread-index.ts";
import { isEnded } from "../../model/inquiry/states.ts";
import { Thread } from "../thread/thread.tsx";
import type { OwnPlace } from "./own-place.ts";
import { readerSetting } from "./show-own.tsx";

/** Seconds after which it looks again by itself. */
const AGAIN = "12";
/** So many entries stand in it. */
const LAST = 30;

/**
 * The conversation alone, in a frame of its own page: where no script runs it looks for answers by
 * itself, and what is being typed beside it stays.
 */
export async function threadDocument(c: Context<WebEnv>, place: OwnPlace): Promise<Response> {
  const visit = c.get("visit");
  const inquiry = await ownInquiry(visit, place.key);
  const { lang, dir, assets } = c.get("frame");
  const entries = inquiry.entries.slice(-LAST);
  const setting = await readerSetting(c, place, { ...inquiry, entries });
  const document = renderDocument(
    <html lang={lang} dir={dir}>
      <head>
        <meta charSet="utf-8" />
        <title>{threadWords(visit.locale)("conversation")}</title>
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {!isEnded(inquiry.row.state) && <meta httpEquiv="refresh" content={AGAIN} />}
      </head>
      <body className="thread-alone">
        <Thread entries={entries} setting={setting} live={null} />
      </body>
    </html>,
  );
  return c.body(document, 200, {
    "content-type": "text/html; charset=utf-8",
    // Our own page holds it, and what holds that.
    "content-security-policy": framedBy(["'self'", ...(c.get("heldBy") ?? [])]),
  });
}
