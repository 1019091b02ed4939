import { element as written } from "../xml/index.ts";
import type { XmlNode } from "../xml/index.ts";
import { ElementFault } from "./fault.ts";
import { NAMESPACE } from "./namespace.ts";

/** Reads an element and writes it; `at` is the path by which a fault names it. */
export type Codec<T> = {
  readonly read: (node: XmlNode, at: string) => T;
  readonly write: (name: string, value: T) => string;
  /** Whether an optional element with this value says no more than its absence. */
  readonly saysNothing?: (value: T) => boolean;
};

/** One particle of a sequence: an element, how often it may stand there, and where its value goes. */
export type Field<T> = {
  readonly element: string;
  readonly least: 0 | 1;
  readonly most: number;
  readonly read: (nodes: readonly XmlNode[], at: string) => Partial<T>;
  readonly write: (whole: T) => readonly string[];
};

type ItemOf<T> = NonNullable<T> extends readonly (infer Item)[] ? Item : never;

/** Makes the particles for a type; an element is named as its key unless said otherwise. */
export function fieldsOf<T extends object>() {
  return {
    one: <K extends keyof T & string>(key: K, codec: Codec<T[K]>, element: string = key) =>
      field<T>({
        element,
        least: 1,
        most: 1,
        read: ([node], at) => (node ? only<T>(key, codec.read(node, at)) : {}),
        write: (whole) => [codec.write(element, whole[key])],
      }),
    maybe: <K extends keyof T & string>(
      key: K,
      codec: Codec<NonNullable<T[K]>>,
      element: string = key,
    ) =>
      field<T>({
        element,
        least: 0,
        most: 1,
        read: ([node], at) => {
          const value = node && codec.read(node, at);
          return value !== undefined && !codec.saysNothing?.(value) ? only<T>(key, value) : {};
        },
        write: (whole) => {
          const value = whole[key] ?? undefined;
          return value !== undefined && !codec.saysNothing?.(value)
            ? [codec.write(element, value)]
            : [];
        },
      }),
    many: <K extends keyof T & string>(
      key: K,
      codec: Codec<ItemOf<T[K]>>,
      element: string = key,
      most = Infinity,
    ) =>
      field<T>({
        element,
        least: 0,
        most,
        read: (nodes, at) =>
          nodes.length > 0
            ? only<T>(
                key,
                nodes.map((node) => codec.read(node, at)),
              )
            : {},
        write: (whole) =>
          ((whole[key] ?? []) as readonly ItemOf<T[K]>[]).map((item) => codec.write(element, item)),
      }),
  };
}

function field<T>(particle: Field<T>): Field<T> {
  return particle;
}

function only<T>(key: keyof T, value: unknown): Partial<T> {
  return { [key]: value } as Partial<T>;
}

/** An element whose children stand in this order (xs:sequence). */
export function sequence<T extends object>(fields: readonly Field<T>[]): Codec<T> {
  return {
    read: (node, at) => readFields(fields, node, at) as T,
    write: (name, value) =>
      written(
        name,
        {},
        fields.flatMap((one) => one.write(value)),
      ),
  };
}

function readFields<T>(fields: readonly Field<T>[], node: XmlNode, at: string): Partial<T> {
  if (node.text.trim() !== "") throw new ElementFault("BadlyFormedMessage", at, node.text);
  const standing = inOrder(fields, node, at);
  return Object.assign(
    {},
    ...fields.map((one, place) => {
      const nodes = standing.get(place) ?? [];
      const path = below(at, one.element);
      if (nodes.length < one.least || nodes.length > one.most)
        throw new ElementFault("BadlyFormedMessage", path);
      return one.read(nodes, path);
    }),
  ) as Partial<T>;
}

/** The children by the place of their particle. @throws ElementFault for one that is unknown, or comes too late */
function inOrder<T>(
  fields: readonly Field<T>[],
  node: XmlNode,
  at: string,
): Map<number, readonly XmlNode[]> {
  const standing = new Map<number, readonly XmlNode[]>();
  let last = 0;
  for (const child of node.children) {
    const place = placeOf(fields, child);
    const path = below(at, child.name);
    if (place < 0) throw new ElementFault("UnrecognisedDataElement", path);
    if (place < last) throw new ElementFault("BadlyFormedMessage", path);
    standing.set(place, [...(standing.get(place) ?? []), child]);
    last = place;
  }
  return standing;
}

function placeOf<T>(fields: readonly Field<T>[], { name, namespace }: XmlNode): number {
  return namespace === NAMESPACE ? fields.findIndex(({ element }) => element === name) : -1;
}

/** The path of a child; the message itself is not named. */
export function below(at: string, name: string): string {
  return at === "" ? name : `${at}/${name}`;
}

/** What can be read of the particles one by one, whatever the others are like. */
export function legibleFields<T extends object>(
  fields: readonly Field<T>[],
  node: XmlNode,
): Partial<T> {
  const parts = fields.map((one) => {
    const nodes = node.children.filter((child) => placeOf([one], child) === 0);
    try {
      return one.read(nodes.slice(0, one.most), one.element);
    } catch (fault) {
      if (fault instanceof ElementFault) return {};
      throw fault;
    }
  });
  return Object.assign({}, ...parts) as Partial<T>;
}
