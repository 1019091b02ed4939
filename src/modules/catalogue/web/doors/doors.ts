import type { Config } from "#kernel/config";
import { z3950Address } from "../../wire/z3950/listener.ts";

/** A way in for programs. Its words are `KEY-name` and `KEY-text` in messages/doors-*.ts. */
export type Door = {
  readonly key:
    | "sru"
    | "z3950"
    | "oai"
    | "api"
    | "feeds"
    | "opensearch"
    | "openurl"
    | "unapi"
    | "sitemap";
  /** What is spoken there; names of standards are the same in every language. */
  readonly standard: string;
  /** The address to copy; null where the deployment keeps the door shut. */
  readonly address: (config: Config) => string | null;
  /** Where one library alone is asked; CODE stands for its code. */
  readonly ofLibrary?: (config: Config, code: string) => string | null;
  /** Where the door is described for programs. */
  readonly described?: (config: Config) => string;
  /** The page of ours that explains it to people. */
  readonly page?: string;
};

/** The network's doors; a new one is a line here and two words. */
export const doors: readonly Door[] = [
  {
    key: "sru",
    standard: "SRU 1.1, 1.2, 2.0; CQL 1.2",
    address: at("/sru"),
    ofLibrary: of("/sru/CODE"),
  },
  {
    key: "z3950",
    standard: "Z39.50-2003 (ISO 23950)",
    address: (config) => z3950Door(config, "Default"),
    ofLibrary: z3950Door,
  },
  { key: "oai", standard: "OAI-PMH 2.0", address: at("/oai") },
  {
    key: "api",
    standard: "OpenAPI 3.1",
    address: at("/api/v1/titles"),
    described: at("/api/v1/openapi.json"),
    page: "/api",
  },
  {
    key: "feeds",
    standard: "Atom (RFC 4287)",
    address: at("/find.atom"),
    page: "/find/follow",
    ofLibrary: of("/libraries/CODE/new.atom"),
  },
  {
    key: "opensearch",
    standard: "OpenSearch 1.1",
    address: at("/opensearch.xml"),
    ofLibrary: of("/libraries/CODE/opensearch.xml"),
  },
  {
    key: "openurl",
    standard: "OpenURL 1.0, 0.1 (Z39.88-2004)",
    address: at("/openurl"),
    page: "/openurl",
  },
  { key: "unapi", standard: "unAPI 1", address: at("/unapi") },
  { key: "sitemap", standard: "Sitemaps 0.9", address: at("/sitemap.xml") },
];

/** Host, port and database, as clients take them. */
function z3950Door(config: Config, database: string): string | null {
  const listening = z3950Address(config);
  return listening && `${config.publicUrl.hostname}:${listening.port}/${database}`;
}

function at(path: string): (config: Config) => string {
  return ({ publicUrl }) => new URL(path, publicUrl).href;
}

function of(path: string): (config: Config, code: string) => string {
  return ({ publicUrl }, code) => decodeURI(new URL(path.replace("CODE", code), publicUrl).href);
}
