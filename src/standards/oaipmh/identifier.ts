/** The parts of an identifier of the oai scheme: `oai:shelf.example:title/0190…`. */
export type OaiIdentifier = { readonly repository: string; readonly local: string };

const form = /^oai:([a-zA-Z][a-zA-Z0-9-]*(?:\.[a-zA-Z0-9-]+)*):([\w\-.!~*'();/?:@&=+$,%]+)$/;

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
 * A host as a namespace identifier: a domain name that begins with a letter. An address of numbers
 * is none and gets a letter in front.
 */
export function namespaceOf(host: string): string {
  const name = host
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return /^[a-z]/.test(name) ? name : `host-${name}`;
}
