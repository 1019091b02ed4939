import type { LinkedFields } from "../linkage.ts";
import { type DataField, subfield, subfields } from "../record.ts";
import { trimName } from "./name-punctuation.ts";
import { tidy, trimPunctuation } from "./punctuation.ts";
import { relatorCode } from "./relators.ts";

export type AgentKind = "person" | "organisation" | "meeting";

/** Someone who has a part in the work (MARC 21 fields 1XX, 7XX and 720). */
export interface Contributor {
  readonly kind: AgentKind;
  /** As the heading has it, without dates: "Tolkien, J. R. R." */
  readonly name: string;
  /** The name in the original script (880). */
  readonly originalName?: string;
  readonly fullerName?: string;
  readonly dates?: string;
  /** MARC relator codes where known ("aut", "trl"), else the words of the record. */
  readonly roles: readonly string[];
  /** Whether this is the main entry. */
  readonly main: boolean;
  /** Identifiers of the name, $0 and $1. */
  readonly identifiers: readonly string[];
}

const kinds: Readonly<Record<string, AgentKind>> = {
  "100": "person",
  "110": "organisation",
  "111": "meeting",
  "700": "person",
  "710": "organisation",
  "711": "meeting",
  "720": "person",
};

/** Persons, organisations and meetings, the main entry first; each name once, with all its roles. */
export function describeContributors(linked: LinkedFields): Contributor[] {
  const byName = new Map<string, Contributor>();
  for (const { field, original } of linked.all(...Object.keys(kinds))) {
    const found = contributor(field, original);
    if (found.name === "") continue;
    const key = `${found.name}\n${found.dates ?? ""}`;
    const known = byName.get(key);
    byName.set(key, known ? { ...known, roles: tidy([...known.roles, ...found.roles]) } : found);
  }
  return [...byName.values()].sort((a, b) => Number(b.main) - Number(a.main));
}

function contributor(field: DataField, original: DataField | undefined): Contributor {
  const kind = kinds[field.tag] ?? "person";
  const fullerName = kind === "person" ? trimPunctuation(subfield(field, "q") ?? "") : "";
  const dates = kind === "person" ? trimPunctuation(subfield(field, "d") ?? "") : "";
  return {
    kind,
    name: agentName(field, kind),
    ...(original ? { originalName: agentName(original, kind) } : {}),
    ...(fullerName === "" ? {} : { fullerName: fullerName.replace(/^\(|\)$/g, "") }),
    ...(dates === "" ? {} : { dates }),
    roles: rolesOf(field, kind),
    main: field.tag.startsWith("1"),
    identifiers: subfields(field, "01"),
  };
}

/** The parts of a heading that name its agent, without title, dates, roles and identifiers. */
export function agentName(field: DataField, kind: AgentKind): string {
  const codes = { person: "abc", organisation: "abnc", meeting: "acdenq" }[kind];
  const parts: string[] = [];
  for (const { code, value } of field.subfields) {
    if (code === "t") break;
    if (codes.includes(code)) parts.push(value);
  }
  return trimName(parts.join(" "));
}

function rolesOf(field: DataField, kind: AgentKind): string[] {
  const words = subfields(field, kind === "meeting" ? "j" : "e").map(trimPunctuation);
  return tidy([...subfields(field, "4"), ...words].map(relatorCode));
}
