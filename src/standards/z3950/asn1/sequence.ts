import { Z3950Fault } from "../fault.ts";
import { type BerContent, type BerElement, universal } from "../ber/element.ts";
import { partsOf, type TaggedType, type Type, typeOf, type ValueOf } from "./type.ts";

/** A member of a sequence that may be absent. */
export type OptionalMember<Value> = { readonly optional: Type<Value> };

type Members = Readonly<Record<string, Type<unknown> | OptionalMember<unknown>>>;
type Required<M extends Members> = {
  readonly [Name in keyof M as M[Name] extends OptionalMember<unknown> ? never : Name]: ValueOf<
    M[Name]
  >;
};
type Optional<M extends Members> = {
  readonly [
    Name in keyof M as M[Name] extends OptionalMember<unknown> ? Name : never
  ]?: M[Name] extends OptionalMember<infer Value> ? Value : never;
};
type Simplified<T> = { readonly [Name in keyof T]: T[Name] };

/** The value of a SEQUENCE with these members. */
export type SequenceValue<M extends Members> = Simplified<Required<M> & Optional<M>>;

export function optional<Value>(type: Type<Value>): OptionalMember<Value> {
  return { optional: type };
}

/**
 * SEQUENCE. Members come in their order; elements that are none of them are passed over, since
 * implementations add some of their own. @throws Z3950Fault where a member that must be there is not.
 */
export function sequence<M extends Members>(members: M): TaggedType<SequenceValue<M>> {
  const plan = Object.entries(members).map(([name, member]) =>
    "optional" in member
      ? { name, type: member.optional, mayMiss: true }
      : { name, type: member, mayMiss: false },
  );
  return typeOf(
    universal(16),
    // The plan was made of the members, so what it reads has their names and types.
    (content) => readMembers(plan, content) as SequenceValue<M>,
    (value) => ({ parts: writeMembers(plan, value) }),
  );
}

type Plan = readonly {
  readonly name: string;
  readonly type: Type<unknown>;
  readonly mayMiss: boolean;
}[];

function readMembers(plan: Plan, content: BerContent): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  let next = 0;
  for (const part of partsOf(content)) {
    const at = plan.findIndex(({ type }, place) => place >= next && type.matches(part));
    const member = plan[at];
    if (!member) continue;
    value[member.name] = member.type.read(part);
    next = at + 1;
  }
  const missing = plan.find(({ name, mayMiss }) => !mayMiss && !(name in value));
  if (missing) throw new Z3950Fault("unexpected", `${missing.name} is missing`);
  return value;
}

function writeMembers(plan: Plan, value: object): readonly BerElement[] {
  const given = new Map<string, unknown>(Object.entries(value));
  return plan.flatMap(({ name, type }) => {
    const member = given.get(name);
    return member === undefined ? [] : [type.write(member)];
  });
}

/** SEQUENCE OF. @throws Z3950Fault for an element of another type. */
export function listOf<Value>(type: Type<Value>): TaggedType<readonly Value[]> {
  return typeOf(
    universal(16),
    (content) => partsOf(content).map((part) => type.read(part)),
    (values) => ({ parts: values.map((value) => type.write(value)) }),
  );
}
