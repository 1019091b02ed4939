/** What is looked at before anybody is asked, in the order in which pages tell of it. */
export const findingCodes = [
  "nobody-requests",
  "staff-request",
  "blocked",
  "reader-unknown",
  "too-many-open",
  "too-many-this-year",
  "same-request",
  "at-home",
  "home-copy-out",
  "same-title-here",
  "copyright-limit",
  "reader-pays",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** `stops` the request, has a person of the library look at it first, or only tells. */
export type Weight = "stops" | "asks-staff" | "tells";

export type Finding = {
  readonly code: FindingCode;
  readonly weight: Weight;
  /** Whether whoever asks may say "I need it all the same"; staff always may. */
  readonly override: boolean;
  /** Whom it is for: what others have requested is none of a reader's business. */
  readonly audience: "reader" | "staff";
  readonly value: Readonly<Record<string, string | number | null>>;
};

/** What each finding does; `override`: for a reader. */
export const rules = {
  "nobody-requests": { weight: "stops", override: false, audience: "reader" },
  "staff-request": { weight: "stops", override: false, audience: "reader" },
  blocked: { weight: "stops", override: false, audience: "reader" },
  "reader-unknown": { weight: "asks-staff", override: false, audience: "reader" },
  "too-many-open": { weight: "stops", override: false, audience: "reader" },
  "too-many-this-year": { weight: "stops", override: false, audience: "reader" },
  "same-request": { weight: "stops", override: false, audience: "reader" },
  "at-home": { weight: "stops", override: true, audience: "reader" },
  "home-copy-out": { weight: "tells", override: false, audience: "reader" },
  "same-title-here": { weight: "tells", override: false, audience: "staff" },
  "copyright-limit": { weight: "asks-staff", override: false, audience: "reader" },
  "reader-pays": { weight: "tells", override: false, audience: "reader" },
} as const satisfies Record<FindingCode, Omit<Finding, "code" | "value">>;

/** A finding as its rule has it; staff may overrule whatever stops. */
export function finding(
  code: FindingCode,
  byStaff: boolean,
  value: Finding["value"] = {},
): Finding {
  const rule = rules[code];
  const mayOverrule = byStaff && rule.weight !== "tells" && code !== "nobody-requests";
  return { code, ...rule, override: rule.override || mayOverrule, value };
}

/** Findings that are left when some were overruled; what may not be overruled stays. */
export function afterOverrides(
  findings: readonly Finding[],
  overrides: readonly string[],
): readonly Finding[] {
  return findings.filter(({ code, override }) => !(override && overrides.includes(code)));
}

/** What becomes of a request with these findings. */
export function verdictOf(findings: readonly Finding[]): "stopped" | "review" | "ask" {
  if (findings.some(({ weight }) => weight === "stops")) return "stopped";
  return findings.some(({ weight }) => weight === "asks-staff") ? "review" : "ask";
}
