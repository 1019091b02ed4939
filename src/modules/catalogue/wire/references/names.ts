import type { ReferenceName } from "./reference.ts";

/** "Adichie, Chimamanda Ngozi" */
export function inverted(name: ReferenceName): string {
  if ("literal" in name) return name.literal;
  return `${name.family}, ${name.given}${name.suffix ? `, ${name.suffix}` : ""}`;
}

/** "Chimamanda Ngozi Adichie" */
export function direct(name: ReferenceName): string {
  if ("literal" in name) return name.literal;
  return `${name.given} ${name.family}${name.suffix ? `, ${name.suffix}` : ""}`;
}

/** "Adichie, C. N."; given names in scripts without initials stay whole. */
export function withInitials(name: ReferenceName): string {
  if ("literal" in name) return name.literal;
  return `${name.family}, ${initialsOf(name.given)}${name.suffix ? `, ${name.suffix}` : ""}`;
}

/** "C. N. Adichie" */
export function initialsFirst(name: ReferenceName): string {
  return "literal" in name ? name.literal : `${initialsOf(name.given)} ${name.family}`;
}

function initialsOf(given: string): string {
  if (!/^\p{Lu}/u.test(given)) return given;
  return given
    .replace(/\([^)]*\)/g, "")
    .trim()
    .split(/\s+/)
    .map((word) => word.split("-").map(initial).join("-"))
    .join(" ");
}

function initial(word: string): string {
  return /^\p{Lu}/u.test(word) ? `${/^./u.exec(word)?.[0] ?? ""}.` : word;
}
