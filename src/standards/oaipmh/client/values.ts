import { granularityText, readDatestamp } from "../datestamp.ts";
import type { FoundIdentity, FoundToken } from "./answer.ts";

/** Texts of an answer by the name of their element or attribute. */
export type Texts = Map<string, string>;

/** A time as repositories write it; some put fractions of a second or an offset, against 3.3. */
export function timeOf(text = ""): Date | null {
  const stamp = readDatestamp(text);
  if (stamp) return new Date(stamp.from);
  const time = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time);
}

export function resumptionOf(texts: ReadonlyMap<string, string>): FoundToken | null {
  const token = texts.get("resumptionToken");
  if (token === undefined) return null;
  const size = texts.get("completeListSize") ?? "";
  return {
    token: token === "" ? null : token,
    size: /^\d{1,12}$/.test(size) ? Number(size) : null,
  };
}

export function identityOf(texts: ReadonlyMap<string, string>): FoundIdentity | null {
  const version = texts.get("protocolVersion");
  if (version === undefined) return null;
  const deletions = texts.get("deletedRecord") ?? "";
  return {
    name: texts.get("repositoryName") ?? "",
    version,
    granularity: texts.get("granularity") === granularityText.second ? "second" : "day",
    deletions: deletions === "persistent" || deletions === "transient" ? deletions : "no",
  };
}
