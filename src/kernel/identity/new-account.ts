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

/** Judges all fields of a new account at once. @throws InvalidInput naming every one that cannot be used. */
export function readNewAccount(typed: NewAccount): Address & { readonly name: string } {
  const faults: Record<string, string> = {};
  const address = judged(() => readAddress(typed.email), faults);
  const name = judged(() => readName(typed.name), faults);
  const fault = passwordFault(typed.password, [typed.name, typed.email]);
  if (fault) faults["password"] = fault;
  if (!address || name === null || fault) throw new InvalidInput(faults);
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
