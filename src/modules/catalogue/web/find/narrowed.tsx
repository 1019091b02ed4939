import { Chips } from "#ui";
import type { TitleQuery } from "../../model/finding/title-query.ts";
import { addressOf } from "./address.ts";
import { chipsOf } from "./chips.ts";
import type { Naming } from "./facet-groups.ts";

/** The filters in force. */
export function Narrowed(props: Naming & { readonly query: TitleQuery }) {
  const { query, t } = props;
  const chips = chipsOf(props, query);
  const all = {
    ...query,
    page: 1,
    chosen: {},
    years: {},
    available: false,
    within: {},
    without: "",
  };
  const clear = { label: t("clear-filters"), href: addressOf({ ...all, match: "words" }) };
  return (
    <Chips label={t("filters-label")} chips={chips} {...(chips.length > 1 ? { clear } : {})} />
  );
}
