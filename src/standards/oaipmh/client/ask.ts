import { type Granularity, writeDatestamp } from "../datestamp.ts";
import type { ListVerb } from "../request.ts";

/** What a harvester asks for. */
export type Question =
  | { readonly verb: "Identify" | "ListMetadataFormats" }
  | { readonly verb: "GetRecord"; readonly identifier: string; readonly metadataPrefix: string }
  | { readonly verb: ListVerb; readonly resumptionToken: string }
  | {
      readonly verb: ListVerb;
      readonly metadataPrefix: string;
      readonly set?: string | null;
      readonly from?: Date | null;
      readonly granularity: Granularity;
    };

/** The address of a question; what the base address asks by itself is kept. */
export function questionAddress(baseUrl: string, question: Question): string {
  const url = new URL(baseUrl);
  for (const [name, value] of argumentsOf(question)) url.searchParams.set(name, value);
  return url.href;
}

function argumentsOf(question: Question): readonly (readonly [string, string])[] {
  if (!("granularity" in question)) return Object.entries(question);
  const { verb, metadataPrefix, set, from, granularity } = question;
  return [
    ["verb", verb],
    ["metadataPrefix", metadataPrefix],
    ...(set ? [["set", set] as const] : []),
    ...(from ? [["from", writeDatestamp(from, granularity)] as const] : []),
  ];
}
