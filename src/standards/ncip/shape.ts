/**
 * The schema of NCIP 2.02 as data: what an element consists of. Reading, writing and the types of
 * messages all come from it, so that they cannot differ.
 */
export type Shape =
  | { readonly kind: "text" }
  /** A value and the scheme that it is from (`SchemeValuePair`). */
  | { readonly kind: "pair" }
  | { readonly kind: "number"; readonly least: number }
  | { readonly kind: "instant" }
  /** An element without content, which says something by being there. */
  | { readonly kind: "flag" }
  | RecordShape;

/** An element with elements within. */
export interface RecordShape {
  readonly kind: "record";
  /** In the order of the schema. */
  readonly fields: Fields;
  readonly rules: readonly Rule[];
  /** Elements that the schema allows here and that are passed over. */
  readonly passedOver: readonly string[];
}

export type Fields = Readonly<Record<string, Field>>;

export type Field<
  Occurs extends "one" | "maybe" | "many" = "one" | "maybe" | "many",
  Of extends Shape = Shape,
> = { readonly element: string; readonly occurs: Occurs; readonly shape: Of };

/** How many of some are there together: fields by their names, what is passed over by its element. */
export type Rule = {
  readonly how: "exactly-one" | "at-least-one" | "at-most-one";
  readonly fields: readonly string[];
};

/** A value and, where one is named, the scheme that it is from. */
export type Pair = { readonly value: string; readonly scheme?: string | undefined };

/** What a shape holds. */
export type ValueOf<S extends Shape> = S extends { kind: "text" }
  ? string
  : S extends { kind: "pair" }
    ? Pair
    : S extends { kind: "number" }
      ? number
      : S extends { kind: "instant" }
        ? Temporal.Instant
        : S extends { kind: "flag" }
          ? true
          : S extends { kind: "record"; fields: infer F extends Fields }
            ? Held<F>
            : never;

type Held<F extends Fields> = {
  readonly [Name in keyof F as F[Name]["occurs"] extends "one" ? Name : never]: ValueOf<
    F[Name]["shape"]
  >;
} & {
  readonly [Name in keyof F as F[Name]["occurs"] extends "maybe" ? Name : never]?:
    | ValueOf<F[Name]["shape"]>
    | undefined;
} & {
  readonly [Name in keyof F as F[Name]["occurs"] extends "many" ? Name : never]?:
    | readonly ValueOf<F[Name]["shape"]>[]
    | undefined;
};

export const text = { kind: "text" } as const;
export const pair = { kind: "pair" } as const;
export const instant = { kind: "instant" } as const;
export const flag = { kind: "flag" } as const;
/** `xs:nonNegativeInteger`, `xs:positiveInteger`, `xs:integer`. */
export const count = { kind: "number", least: 0 } as const;
export const ordinal = { kind: "number", least: 1 } as const;
export const integer = { kind: "number", least: Number.MIN_SAFE_INTEGER } as const;

export function one<Of extends Shape>(element: string, shape: Of): Field<"one", Of> {
  return { element, occurs: "one", shape };
}

export function maybe<Of extends Shape>(element: string, shape: Of): Field<"maybe", Of> {
  return { element, occurs: "maybe", shape };
}

export function many<Of extends Shape>(element: string, shape: Of): Field<"many", Of> {
  return { element, occurs: "many", shape };
}

/** An element with elements within. `Ext` may stand in all of them and is passed over. */
export function record<const Of extends Fields>(
  fields: Of,
  rules: readonly Rule[] = [],
  passedOver: readonly string[] = [],
): RecordShape & { readonly fields: Of } {
  return { kind: "record", fields, rules, passedOver: [...passedOver, "Ext"] };
}

export const exactlyOne = (...fields: readonly string[]): Rule => ({ how: "exactly-one", fields });
export const atLeastOne = (...fields: readonly string[]): Rule => ({ how: "at-least-one", fields });
export const atMostOne = (...fields: readonly string[]): Rule => ({ how: "at-most-one", fields });

/** The first rule that what is there breaks. */
export function brokenRule(
  { rules }: RecordShape,
  isThere: (field: string) => boolean,
): Rule | undefined {
  return rules.find(({ how, fields }) => {
    const number = fields.filter(isThere).length;
    return (number === 0 && how !== "at-most-one") || (number > 1 && how !== "at-least-one");
  });
}
