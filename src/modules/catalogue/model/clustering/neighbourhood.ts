import type { Decision } from "../matching/decision.ts";
import { type Link, type Node, partition } from "./partition.ts";
import { pairOf, Verdicts } from "./verdicts.ts";

/** A record with what the matcher needs of it, and the title under which it stands in the database. */
export type Candidate<Profile> = Node & {
  readonly keys: readonly string[];
  readonly profile: Profile;
  readonly before: string | null;
};

/** Records that stand together now. An open group is not settled: it will be parted anew. */
export type Group<Profile> = {
  readonly title: string | null;
  readonly members: Set<Candidate<Profile>>;
  open: boolean;
};

/**
 * The part of the catalogue around some arriving records, in memory. Most arrivals join one title
 * without a contradiction, and then nothing else can change; everything else opens the groups it
 * touches, which are then parted anew together with all that is linked to them.
 */
export class Neighbourhood<Profile> {
  readonly #decide: (a: Profile, b: Profile) => Decision;
  readonly #verdicts: Verdicts;
  /** A pair is looked at when it arrives, when groups open and when they are parted. */
  readonly #decisions = new Map<string, Decision>();
  readonly #byKey = new Map<string, Candidate<Profile>[]>();
  readonly #groupOf = new Map<string, Group<Profile>>();
  readonly #titles = new Map<string, Group<Profile>>();
  readonly #gone = new Set<string>();
  readonly #crowded = new Set<string>();

  constructor(decide: (a: Profile, b: Profile) => Decision, verdicts: Verdicts = new Verdicts()) {
    this.#decide = decide;
    this.#verdicts = verdicts;
  }

  /** Passes over keys that too many records share, here as in the database. */
  ignore(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#crowded.add(key);
      this.#byKey.delete(key);
    }
  }

  /** Takes in a record that already stands under a title. */
  add(candidate: Candidate<Profile>, title: string): void {
    if (this.#groupOf.has(candidate.id) || this.#gone.has(candidate.id)) return;
    const group = this.#titles.get(title) ?? { title, members: new Set(), open: false };
    this.#titles.set(title, group);
    this.#enter(candidate, group);
  }

  /** Takes in a new, changed or returning record, and settles it if that can touch nothing else. */
  arrive(candidate: Candidate<Profile>): void {
    const groups = new Set(this.#linked(candidate).map(({ other }) => this.groupOf(other)));
    const [only] = groups;
    if (groups.size === 1 && only && this.#settles(candidate, only)) {
      this.#enter(candidate, only);
      return;
    }
    const open = groups.size > 0 || candidate.before !== null;
    this.#enter(candidate, { title: null, members: new Set(), open });
    for (const group of groups) group.open = true;
  }

  /** Takes out a record that is deleted or described anew, and opens the group it leaves. */
  leave(id: string): void {
    const group = this.#groupOf.get(id);
    const member = [...(group?.members ?? [])].find((candidate) => candidate.id === id);
    if (!group || !member) return;
    group.open = true;
    group.members.delete(member);
    this.#gone.add(id);
    this.#groupOf.delete(id);
    for (const key of member.keys) {
      const peers = this.#byKey.get(key) ?? [];
      this.#byKey.set(
        key,
        peers.filter((peer) => peer !== member),
      );
    }
  }

  /** Opens the groups of some records, because something about them was decided. */
  open(ids: Iterable<string>): void {
    for (const id of ids) {
      const group = this.#groupOf.get(id);
      if (group) group.open = true;
    }
  }

  /** Opens what is linked to an open group, as far as it is loaded. */
  spread(): void {
    const waiting = [...this.openMembers()];
    for (let member = waiting.pop(); member; member = waiting.pop())
      for (const { other } of this.#linked(member)) {
        const group = this.groupOf(other);
        if (group.open) continue;
        group.open = true;
        waiting.push(...group.members);
      }
  }

  /** Parts all records of open groups anew. */
  regroup(): readonly (readonly Candidate<Profile>[])[] {
    const nodes = [...this.openMembers()];
    const places = new Map(nodes.map((node, place) => [node, place]));
    const links: Link[] = nodes.flatMap((node, a) =>
      this.#linked(node).flatMap(({ other, score }) => {
        const b = places.get(other) ?? -1;
        return b > a ? [{ a, b, score }] : [];
      }),
    );
    const between = {
      apart: (a: number, b: number) => this.#apart(nodes[a], nodes[b]),
      parted: (a: number, b: number) => this.#verdict(nodes[a], nodes[b]) === "different",
    };
    return partition(nodes, links, between).map((group) =>
      group.flatMap((place) => nodes[place] ?? []),
    );
  }

  *openMembers(): Iterable<Candidate<Profile>> {
    for (const group of this.groups()) if (group.open) yield* group.members;
  }

  groups(): ReadonlySet<Group<Profile>> {
    return new Set([...this.#titles.values(), ...this.#groupOf.values()]);
  }

  groupOf(candidate: Candidate<Profile>): Group<Profile> {
    const group = this.#groupOf.get(candidate.id);
    if (!group) throw new Error(`record ${candidate.id} stands in no group`);
    return group;
  }

  #enter(candidate: Candidate<Profile>, group: Group<Profile>): void {
    group.members.add(candidate);
    this.#groupOf.set(candidate.id, group);
    for (const key of candidate.keys) {
      if (this.#crowded.has(key)) continue;
      const peers = this.#byKey.get(key);
      if (peers) peers.push(candidate);
      else this.#byKey.set(key, [candidate]);
    }
  }

  #settles(candidate: Candidate<Profile>, group: Group<Profile>): boolean {
    if (group.open || candidate.before !== null) return false;
    return ![...group.members].some((member) => this.#apart(member, candidate));
  }

  /** Every pair with one of these records that was looked at and that no cataloguer has decided. */
  *undecided(about: ReadonlySet<string>): Iterable<{
    readonly a: Candidate<Profile>;
    readonly b: Candidate<Profile>;
    readonly decision: Decision;
  }> {
    for (const member of this.#named(about))
      for (const other of this.#peers(member)) {
        // A pair of two that are asked about comes once.
        if (about.has(other.id) && member.id > other.id) continue;
        if (member.library === other.library || this.#verdict(member, other) !== null) continue;
        const decision = this.#decisions.get(pairOf(member.id, other.id));
        if (decision) yield { a: member, b: other, decision };
      }
  }

  /** What the matcher says of two records, whatever cataloguers decided. */
  decision(a: Candidate<Profile>, b: Candidate<Profile>): Decision {
    return this.#decisionOf(a, b);
  }

  #apart(a: Candidate<Profile> | undefined, b: Candidate<Profile> | undefined): boolean {
    if (!a || !b) return true;
    const verdict = this.#verdict(a, b);
    if (verdict !== null) return verdict === "different";
    return a.library === b.library || this.#decisionOf(a, b).apart;
  }

  #verdict(a: Candidate<Profile> | undefined, b: Candidate<Profile> | undefined) {
    return a && b ? this.#verdicts.of(a.id, b.id) : null;
  }

  #decisionOf(a: Candidate<Profile>, b: Candidate<Profile>): Decision {
    const pair = pairOf(a.id, b.id);
    const known = this.#decisions.get(pair);
    if (known) return known;
    const decision = this.#decide(a.profile, b.profile);
    this.#decisions.set(pair, decision);
    return decision;
  }

  #peers(candidate: Candidate<Profile>): ReadonlySet<Candidate<Profile>> {
    const peers = new Set(candidate.keys.flatMap((key) => this.#byKey.get(key) ?? []));
    peers.delete(candidate);
    return peers;
  }

  *#named(ids: ReadonlySet<string>): Iterable<Candidate<Profile>> {
    for (const group of new Set([...ids].map((id) => this.#groupOf.get(id))))
      for (const member of group?.members ?? []) if (ids.has(member.id)) yield member;
  }

  /**
   * Records that share a key and are surely the same, or that a cataloguer joined. Two of one library
   * never join by themselves.
   */
  #linked(candidate: Candidate<Profile>): readonly { other: Candidate<Profile>; score: number }[] {
    return [...this.#peers(candidate)].flatMap((other) => {
      const verdict = this.#verdict(candidate, other);
      if (verdict !== null) return verdict === "same" ? [{ other, score: Infinity }] : [];
      if (other.library === candidate.library) return [];
      const { joins, score } = this.#decisionOf(candidate, other);
      return joins ? [{ other, score }] : [];
    });
  }
}
