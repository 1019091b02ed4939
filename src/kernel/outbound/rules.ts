import { lookup } from "node:dns/promises";
import type { Config } from "#kernel/config";
import { networkOf } from "./networks.ts";

/** A numeric address of a host. */
export type Address = { readonly address: string; readonly family: number };

/** Whom this deployment may speak to, and how it names itself. */
export type OutboundRules = {
  /** `loopback` adds this machine, `private` adds this machine and private networks. */
  readonly networks: "public" | "loopback" | "private";
  /** Sent as User-Agent, so that an operator knows whom to write to. */
  readonly agent: string;
  readonly resolve: (host: string) => Promise<readonly Address[]>;
};

/** The rules that the deployment's settings make; in production only public addresses unless the operator says otherwise. */
export function outboundRules(
  config: Pick<Config, "OUTBOUND_NETWORKS" | "NODE_ENV" | "publicUrl">,
): OutboundRules {
  return {
    networks:
      config.OUTBOUND_NETWORKS ?? (config.NODE_ENV === "production" ? "public" : "loopback"),
    agent: `Commonshelf (+${config.publicUrl.origin})`,
    resolve: (host) => lookup(host, { all: true, order: "verbatim" }),
  };
}

/** Whether the rules let us speak to a numeric address. */
export function mayReach({ networks }: Pick<OutboundRules, "networks">, address: string): boolean {
  const network = networkOf(address);
  if (network === "public") return true;
  if (network === "loopback") return networks !== "public";
  return network === "private" && networks === "private";
}
