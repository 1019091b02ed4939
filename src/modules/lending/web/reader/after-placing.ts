import type { Library } from "#kernel/tenancy";
import type { Placed } from "../../actions/checks/request-after-checks.ts";
import type { Typed } from "./typed.ts";

/** Where to go when a request was placed: to its page, the reader's own or the desk's. */
export function afterPlacing(
  { code }: Library,
  { values }: Pick<Typed, "values">,
  { request }: Extract<Placed, { kind: "placed" }>,
): string {
  const { id, state } = request;
  if (values["reader-name"]) return `/desk/${code}/lending/requests/${id}`;
  return `/my/requests/${id}?done=${state === "review" ? "kept" : "placed"}`;
}
