import { inLanguage, type Locale } from "#kernel/i18n";
import { type NetworkData, readNetwork } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import { tagUri } from "#standards/atom";
import { type FeedWords, feedWords } from "../../messages/feeds-index.ts";

/** A year in which every site that runs this has had its name: tags need one (RFC 4151, 2.1). */
const YEAR = 2026;

/** What every feed and description of this site is written with. */
export type FeedSite = {
  readonly t: FeedWords;
  readonly locale: Locale;
  /** The network's name in the reader's language. */
  readonly network: string;
  /** The whole address of a path of this site. */
  readonly address: (path: string) => string;
  /** The lasting id of something of this site. */
  readonly tag: (specific: string) => string;
};

/** Reads who speaks: the network, in the language asked for. */
export async function readSite(ctx: Ctx): Promise<FeedSite> {
  return siteOf(await readNetwork(ctx), ctx.config.publicUrl, ctx.locale);
}

function siteOf(network: NetworkData, publicUrl: URL, locale: Locale): FeedSite {
  return {
    locale,
    t: feedWords(locale),
    network: inLanguage(network.name, locale, publicUrl.host),
    address: (path) => new URL(path, publicUrl).href,
    tag: (specific) => tagUri(publicUrl, YEAR, specific),
  };
}
