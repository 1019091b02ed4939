import { writeOpenUrl, type ContextObject } from "#standards/openurl";
import { LinkButton } from "#ui";
import { openUrlWords } from "../../messages/openurl-index.ts";
import { resolverLink } from "../../model/citations/link-resolver.ts";
import type { TitleSetting } from "./title-setting.ts";

/** Leads readers to the link resolver of their library, with the citation. */
export function FullTextLink(
  props: Pick<TitleSetting, "locale" | "places"> & {
    readonly resolver: string | null;
    readonly context: ContextObject;
  },
) {
  const { resolver, context, locale, places } = props;
  if (resolver === null || !places.home) return null;
  return (
    <LinkButton
      href={resolverLink(resolver, writeOpenUrl(context))}
      rel="external nofollow noreferrer"
      look="quiet"
      icon="external"
    >
      {openUrlWords(locale)("full-text-at", { library: places.libraryName(places.home.code) })}
    </LinkButton>
  );
}
