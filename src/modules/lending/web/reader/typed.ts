import type { Form } from "#kernel/http";
import { isRequestKey, type RequestWords } from "../../messages/reader-request-index.ts";
import { type TypedWish, type WishField, wishFields } from "../../model/reader/typed-wish.ts";

/** A form as it was typed, with what is wrong in it, by field. */
export type Typed = {
  readonly values: TypedWish;
  readonly suppliers: readonly string[];
  readonly overrides: readonly string[];
  readonly faults: Readonly<Record<string, string>>;
};

const names = Object.keys(wishFields);
const isField = (name: string): name is WishField => names.includes(name);

/** What is in the fields of a sent form, or of an address that fills them in. */
export function typedIn(values: Readonly<Record<string, string>>): TypedWish {
  return Object.fromEntries(Object.entries(values).filter(([name]) => isField(name)));
}

export function typedForm(form: Form): Omit<Typed, "faults"> {
  return {
    values: typedIn(form.values),
    suppliers: form.all("supplier"),
    overrides: form.all("override").slice(0, 20),
  };
}

/** Faults in words; a code without words of its own is something that cannot be used. */
export function faultsIn(
  t: RequestWords,
  codes: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(codes).map(([field, code]) => {
      const key = `fault-${code}`;
      return [field, t(isRequestKey(key) ? key : "fault-choice-unknown")];
    }),
  );
}
