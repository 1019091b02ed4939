/** The parts of an identifier of the oai scheme: `oai:shelf.example:title/0190…`. */
export type OaiIdentifier = { readonly repository: string; readonly local: string };

const form =
  /^oai:([a-zA-Z][a-zA-Z0-9-]*(?:\.[a-zA-Z][a-zA-Z0-9-]*)+):([\w\-.!~*'();/?:@&=+$,%]+)$/;

/** Writes an identifier; the local part must be made of characters of a URI. */
export function writeIdentifier({ repository, local }: OaiIdentifier): string {
  return `oai:${repository}:${local}`;
}

/** Reads an identifier of the oai scheme (Implementation Guidelines, oai-identifier); null for others. */
export function readIdentifier(text: string): OaiIdentifier | null {
  const [, repository, local] = form.exec(text) ?? [];
  return repository === undefined || local === undefined ? null : { repository, local };
}

/**
 * A host as a namespace identifier, which is a domain name of at least two parts that each begin with
 * a letter: an address of numbers, or a name without a dot, is none and becomes one that nobody can
 * have (RFC 2606).
 */
export function namespaceOf(host: string): string {
  const words = host
    .toLowerCase()
    .split(/[^a-z0-9-]+/)
    .filter((word) => word !== "");
  if (!words.some((word) => /[a-z]/.test(word))) return `host-${words.join("-")}.invalid`;
  const parts = words.map((word) => (/^[a-z]/.test(word) ? word : `n-${word}`));
  return parts.length > 1 ? parts.join(".") : `${parts.join("")}.invalid`;
}
