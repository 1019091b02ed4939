import { readConsortium } from "./consortium.ts";

/** Somebody of the demo to sign in as. */
export type DemoSignIn = { readonly role: string; readonly name: string; readonly email: string };

/** One person of each role, a different one each, and the password of all. */
export function demoSignIns(): {
  readonly password: string;
  readonly people: readonly DemoSignIn[];
} {
  const { libraries, password } = readConsortium();
  const people = new Map<string, DemoSignIn>();
  for (const { staff, readers } of libraries) {
    for (const { name, email, roles } of staff)
      remember(people, { role: roles.at(-1) ?? "staff", name, email });
    for (const reader of readers) remember(people, { role: "reader", ...reader });
  }
  return { password, people: [...people.values()].toSorted(byReach) };
}

const ROLES = ["reader", "staff", "library-administrator", "network-coordinator", "operator"];

function byReach(one: DemoSignIn, other: DemoSignIn): number {
  return ROLES.indexOf(one.role) - ROLES.indexOf(other.role);
}

function remember(people: Map<string, DemoSignIn>, signIn: DemoSignIn): void {
  if (!people.has(signIn.role)) people.set(signIn.role, signIn);
}

/** For the greeting of `start` and `demo`. */
export function demoSignInText(): string {
  const { password, people } = demoSignIns();
  const lines = people.map(({ role, email, name }) => `  ${role.padEnd(22)} ${email}  (${name})`);
  return `Demo sign-ins, all with the password ${password}:\n${lines.join("\n")}`;
}
