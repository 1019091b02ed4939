import { Z3950Fault } from "../fault.ts";
import { tagName } from "../ber/element.ts";
import type { Type, ValueOf } from "./type.ts";

type Alternatives = Readonly<Record<string, Type<unknown>>>;

/** One of the alternatives, by its name: `{ name: value }`. */
export type ChoiceValue<A extends Alternatives> = {
  [Name in keyof A]: { readonly [Only in Name]: ValueOf<A[Name]> };
}[keyof A];

/** CHOICE: has no tag of its own, so only what is explicitly tagged can hold it. */
export function choice<A extends Alternatives>(alternatives: A): Type<ChoiceValue<A>> {
  const all = Object.entries(alternatives);
  return {
    matches: (element) => all.some(([, type]) => type.matches(element)),
    read: (element) => {
      const chosen = all.find(([, type]) => type.matches(element));
      if (!chosen)
        throw new Z3950Fault(
          "unexpected",
          `${tagName(element)} is none of ${Object.keys(alternatives).join(", ")}`,
        );
      const [name, type] = chosen;
      // One entry of the record of alternatives, so the value has its type.
      return { [name]: type.read(element) } as ChoiceValue<A>;
    },
    write: (value) => {
      const [name = "", inner] = Object.entries(value)[0] ?? [];
      const type = alternatives[name];
      if (!type) throw new TypeError(`${name} is none of ${Object.keys(alternatives).join(", ")}`);
      return type.write(inner);
    },
  };
}
