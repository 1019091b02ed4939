import { InvalidInput } from "#kernel/access";
import { type Address, readAddress } from "./address.ts";
import { passwordFault } from "./password-rules.ts";
import { readName } from "./person.ts";

/** What somebody types to get an account. */
export type NewAccount = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
};

/**
 * Judges all fields of a new account at once, with what is wrong beside them in the same form.
 * @throws InvalidInput naming every one that cannot be used.
 */
export function readNewAccount(
  typed: NewAccount,
  others: Readonly<Record<string, string>> = {},
): Address & { readonly name: string } {
  const faults: Record<string, string> = { ...others };
  const address = judged(() => readAddress(typed.email), faults);
  const name = judged(() => readName(typed.name), faults);
  const fault = passwordFault(typed.password, [typed.name, typed.email]);
  if (fault) faults["password"] = fault;
  if (!address || name === null || Object.keys(faults).length > 0) throw new InvalidInput(faults);
  return { ...address, name };
}

function judged<T>(read: () => T, faults: Record<string, string>): T | null {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    Object.assign(faults, fault.fields);
    return null;
  }
}
