import type { TitleQuery } from "../../model/finding/title-query.ts";
import { addressOf } from "./address.ts";

/** The question as hidden fields, for a form that changes one thing of it. */
export function KeptFields({ query }: { readonly query: TitleQuery }) {
  const params = new URL(addressOf(query), "http://localhost").searchParams;
  return [...params].map(([name, value], index) => (
    <input key={index} type="hidden" name={name} value={value} />
  ));
}
