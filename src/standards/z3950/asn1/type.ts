import { Z3950Fault } from "../fault.ts";
import { type BerContent, type BerElement, context, type Tag, tagName } from "../ber/element.ts";

/**
 * A type of ASN.1: what its encodings look like, and how they become values and come from them.
 * Methods, so that a type of one value may stand where a type of any value is asked for.
 */
export interface Type<Value> {
  matches(element: BerElement): boolean;
  /** @throws Z3950Fault for an element that is none of these. */
  read(element: BerElement): Value;
  write(value: Value): BerElement;
}

/** A type with one tag, which another may take the place of (IMPLICIT). */
export interface TaggedType<Value> extends Type<Value> {
  readonly tag: Tag;
  readContent(this: void, content: BerContent): Value;
  writeContent(this: void, value: Value): BerContent;
}

/** The value that a type is about. */
export type ValueOf<T> = T extends Type<infer Value> ? Value : never;

/** A type from its tag and the two ways of its content. */
export function typeOf<Value>(
  tag: Tag,
  readContent: (content: BerContent) => Value,
  writeContent: (value: Value) => BerContent,
): TaggedType<Value> {
  const matches = ({ class: kind, number }: BerElement) =>
    kind === tag.class && number === tag.number;
  return {
    tag,
    matches,
    readContent,
    writeContent,
    read: (element) => {
      if (!matches(element))
        throw new Z3950Fault(
          "unexpected",
          `${tagName(element)} where ${tagName(tag)} is asked for`,
        );
      return readContent(element);
    },
    write: (value) => ({ ...tag, ...writeContent(value) }),
  };
}

/** `[number] IMPLICIT type`: the context tag instead of the type's own. */
export function implicit<Value>(number: number, type: TaggedType<Value>): TaggedType<Value> {
  return typeOf(context(number), type.readContent, type.writeContent);
}

/** `[number] type`: the context tag around the type's own. */
export function explicit<Value>(number: number, type: Type<Value>): TaggedType<Value> {
  return typeOf(
    context(number),
    (content) => {
      const [only, ...others] = partsOf(content);
      if (!only || others.length > 0)
        throw new Z3950Fault("unexpected", `[${number}] around other than one element`);
      return type.read(only);
    },
    (value) => ({ parts: [type.write(value)] }),
  );
}

/** A type that is defined further below, or within itself. */
export function lazy<Value>(type: () => Type<Value>): Type<Value> {
  return {
    matches: (element) => type().matches(element),
    read: (element) => type().read(element),
    write: (value) => type().write(value),
  };
}

/** @throws Z3950Fault for a primitive encoding where elements are asked for. */
export function partsOf(content: BerContent): readonly BerElement[] {
  if ("parts" in content) return content.parts;
  throw new Z3950Fault("unexpected", "octets where elements are asked for");
}

/** @throws Z3950Fault for elements where a primitive encoding is asked for. */
export function octetsOf(content: BerContent): Uint8Array {
  if ("octets" in content) return content.octets;
  throw new Z3950Fault("unexpected", "elements where octets are asked for");
}
