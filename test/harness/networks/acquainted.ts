import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#kernel/config";
import { type Library, libraryByCode } from "#kernel/tenancy";
import { type AgencyKey, agencyKey, importDirectory } from "#modules/directory";
import { asSystem } from "../../../src/app/system.ts";
import type { Network } from "./network.ts";

/** A network with one library, known to the other network as a peer with which there is an agreement. */
export type Acquainted = Network & { readonly library: Library; readonly agency: AgencyKey };

/** Which library of the demo consortium a network is made of. */
type Named = { readonly code: string; readonly symbol: string; readonly network: Network };

/** Lets two networks know of each other: keys fetched from each other's address, and a signed agreement. */
export async function acquaint(
  one: Network,
  other: Network,
): Promise<readonly [Acquainted, Acquainted]> {
  const asks = { code: "port-merrow", symbol: "ZZ-PMPL", network: one };
  const lends = { code: "manara", symbol: "ZZ-MNRU", network: other };
  return [await introduce(asks, lends), await introduce(lends, asks)];
}

async function introduce(own: Named, other: Named): Promise<Acquainted> {
  const { run } = own.network.deployment;
  const system = asSystem("setting up");
  const keys = await keysOf(other.network);
  await run(system, (ctx) => importDirectory(ctx, directoryOf(own, other, keys)));
  const library = await run(system, (ctx) => libraryByCode(ctx, own.code));
  if (!library) throw new Error(`no library ${own.code}`);
  return { ...own.network, library, agency: agencyKey("ISIL", own.symbol) };
}

/** As a coordinator would take them from the other's address. */
async function keysOf({ url }: Network): Promise<readonly { keyId: string; publicKey: string }[]> {
  const answer = await fetch(new URL("/.well-known/commonshelf-keys", url));
  const { keys }: { keys: readonly (JsonWebKey & { kid: string })[] } = await answer.json();
  return keys.map((key) => ({
    keyId: key.kid,
    publicKey: createPublicKey({ key, format: "jwk" }).export({ type: "spki", format: "pem" }),
  }));
}

type Directory = {
  readonly network: object;
  readonly libraries: readonly { readonly code: string }[];
  readonly partners: readonly { readonly code: string }[];
};

const demo = JSON.parse(
  readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"),
) as Directory;

/** The demo's directory with one library left, and the other network in the place of its foreign partner. */
function directoryOf(own: Named, other: Named, keys: readonly object[]): object {
  const name = { en: `The network of ${other.code}` };
  const agency = agencyKey("ISIL", other.symbol);
  const partner = demo.partners.find(({ code }) => code === "caldera");
  return {
    ...demo,
    network: { ...demo.network, symbol: `${own.symbol}-N` },
    libraries: demo.libraries.filter(({ code }) => code === own.code),
    partners: [
      { ...partner, code: other.code, libraries: [own.code], agencies: [{ key: agency, name }] },
    ],
    lendingPolicies: [],
    peers: [
      {
        code: "other-network",
        names: name,
        agencies: [agency],
        setup: {
          url: `${other.network.url}/iso18626`,
          dialect: "standard",
          keys,
          ours: "signature",
          questions: { url: `${other.network.url}/reference/federation` },
        },
      },
    ],
    agreements: [agreement(own.code, other.code)],
  };
}

/** Loans and copies for a price, so that there is something to bill. */
function agreement(own: string, other: string): object {
  const parties = [{ party: `library:${own}` }, { party: `partner:${other}` }];
  const cost = (amount: string) => ({ amount, currency: "EUR" });
  const signed = { name: "Both sides", at: "2025-12-01T10:00:00Z" };
  return {
    code: "between-networks",
    versions: [
      {
        kind: "lending-tier",
        name: { en: "Between two networks" },
        starts: "2026-01-01",
        parties,
        terms: {
          loan: { answerDays: 2, deliveryDays: 5, loanDays: 28, renewals: 2, cost: cost("9.00") },
          copy: { answerDays: 2, deliveryDays: 1, renewals: 0, cost: cost("4.00") },
        },
        signatures: parties.map(({ party }) => ({ party, ...signed })),
      },
    ],
  };
}
