import type { Ctx } from "#kernel/tenancy";
import { type Candidate, Neighbourhood } from "../../model/clustering/neighbourhood.ts";
import { type DecidedPair, pairOf, Verdicts } from "../../model/clustering/verdicts.ts";
import { matcher } from "../../model/matcher.ts";
import type { Profile } from "../../model/matching/profile.ts";
import { verdictsOf } from "../../store/match-decisions.ts";
import * as neighbours from "../../store/neighbours.ts";
import { currentMembers } from "./current-members.ts";

/** The part of the catalogue around some records, loaded from the database as far as it is needed. */
export class Surroundings {
  readonly around: Neighbourhood<Profile>;
  readonly #ctx: Ctx;
  readonly #verdicts = new Verdicts();
  /** By record: those that a cataloguer called the same. */
  readonly #twins = new Map<string, Set<string>>();
  readonly #heard = new Set<string>();
  readonly #loaded = new Set<string>();
  readonly #supposed: ReadonlySet<string>;

  /** `supposed` stands in place of what was decided about the same pairs. */
  constructor(ctx: Ctx, supposed: readonly DecidedPair[] = []) {
    this.#ctx = ctx;
    this.#supposed = new Set(supposed.map(({ a, b }) => pairOf(a, b)));
    this.#learn(supposed);
    this.around = new Neighbourhood<Profile>(
      (one, other) => matcher.decide(one, other),
      this.#verdicts,
    );
  }

  /** Learns what cataloguers decided about some records. */
  async hear(records: readonly string[]): Promise<void> {
    const unheard = records.filter((id) => !this.#heard.has(id));
    for (const id of unheard) this.#heard.add(id);
    const pairs = await verdictsOf(this.#ctx, unheard);
    this.#learn(pairs.filter(({ a, b }) => !this.#supposed.has(pairOf(a, b))));
  }

  /** Takes in records that stand under titles already. */
  async take(members: readonly neighbours.StoredMember[]): Promise<void> {
    await this.hear(members.map(({ id }) => id));
    for (const member of await currentMembers(this.#ctx, members)) {
      this.#loaded.add(member.id);
      const { keys, profile, cluster } = member;
      this.around.add(this.candidate(member, keys, profile, cluster), cluster);
    }
  }

  /** A record as the neighbourhood knows it: what was declared the same shares a key of its own. */
  candidate(
    {
      id,
      library,
      controlNumber,
    }: Pick<neighbours.StoredMember, "id" | "library" | "controlNumber">,
    keys: readonly string[],
    profile: Profile,
    before: string | null,
  ): Candidate<Profile> {
    const declared = [...(this.#twins.get(id) ?? [])].map((twin) => pairOf(id, twin));
    // The same for a record whenever it is loaded, so that ties do not depend on the order of loading.
    const order = `${library} ${controlNumber}`;
    return { id, library, order, keys: [...keys, ...declared], profile, before };
  }

  /** Loads what shares one of these keys, unless a key is shared by so many that it says nothing. */
  async approach(keys: ReadonlySet<string>): Promise<void> {
    const crowded = new Set(await neighbours.crowdedKeys(this.#ctx, [...keys]));
    this.around.ignore(crowded);
    await this.take(await neighbours.membersByKeys(this.#ctx, [...keys.difference(crowded)]));
    await this.#fetchTwins();
  }

  /** Follows links from open groups until nothing more is found; most batches need no round at all. */
  async closeOpenGroups(): Promise<void> {
    const asked = new Set<string>();
    for (;;) {
      const keys = new Set(
        [...this.around.openMembers()].flatMap((member) => member.keys.filter(isHash)),
      );
      const unasked = keys.difference(asked);
      const twins = await this.#fetchTwins();
      if (unasked.size === 0 && !twins) return;
      for (const key of unasked) asked.add(key);
      await this.approach(unasked);
      this.around.spread();
    }
  }

  /** Loads records that were declared the same as one that is loaded. @returns whether there were any. */
  async #fetchTwins(): Promise<boolean> {
    const missing = [...this.#twins.keys()].filter((id) => !this.#loaded.has(id));
    for (const id of missing) this.#loaded.add(id);
    if (missing.length === 0) return false;
    await this.take(await neighbours.membersBeside(this.#ctx, missing));
    return true;
  }

  #learn(pairs: readonly DecidedPair[]): void {
    this.#verdicts.add(pairs);
    for (const { a, b, verdict } of pairs)
      if (verdict === "same") {
        this.#twinsOf(a).add(b);
        this.#twinsOf(b).add(a);
      }
  }

  #twinsOf(record: string): Set<string> {
    const twins = this.#twins.get(record) ?? new Set();
    this.#twins.set(record, twins);
    return twins;
  }
}

/** Keys in the database are numbers; those made of decisions are not kept there. */
function isHash(key: string): boolean {
  return !key.includes(" ");
}
