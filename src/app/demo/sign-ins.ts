import { readConsortium } from "./load.ts";

/** One person of each role to sign in as, for the start's greeting. */
export function demoSignIns(): string {
  const { libraries, password } = readConsortium();
  const staff = libraries.flatMap((library) => library.staff);
  const roles = ["network-coordinator", "library-administrator", "staff"] as const;
  const lines = roles.map((role) =>
    line(role, staff.find((person) => person.roles.includes(role))?.email),
  );
  const reader = line("reader", libraries.flatMap((library) => library.readers)[0]?.email);
  return `\nDemo sign-ins, all with the password ${password}:\n${[...lines, reader].join("\n")}\n`;
}

function line(role: string, email = ""): string {
  return `  ${role.padEnd(22)} ${email}`;
}
