import type { Role } from "#kernel/access";
import { isLocale, type Locale, locales } from "#kernel/i18n";
import { INVITATION_DAYS, invite, listPeople } from "#kernel/identity";
import { type Ctx, type Library, libraryByCode } from "#kernel/tenancy";
import { asSystem } from "../system.ts";
import { CannotDo, type Command, type Invocation, needed, optional, WrongUse } from "./command.ts";
import { withDeployment } from "./opened.ts";

/** Roles as they are typed. */
const ROLES: Readonly<Record<string, Role>> = {
  operator: "operator",
  coordinator: "network-coordinator",
  administrator: "library-administrator",
  staff: "staff",
  reader: "reader",
};
const OF_NETWORK: ReadonlySet<Role> = new Set(["operator", "network-coordinator"]);

const roleOption = {
  type: "string",
  value: "ROLE",
  meaning: `${Object.keys(ROLES).join(", ")}.`,
} as const;

export const personInviteCommand: Command = {
  name: "person invite",
  summary: "Invite somebody to a role; says the link with which they come in.",
  usage: "EMAIL --role ROLE [--library CODE] [--name NAME] [--locale en|es|ar]",
  examples: [
    "commonshelf person invite ana@shelf.example --role operator",
    "commonshelf person invite yusuf@rohan.example --role administrator --library rohan --locale ar",
  ],
  words: 1,
  options: {
    role: roleOption,
    library: {
      type: "string",
      value: "CODE",
      meaning: "Where they are administrator, staff or reader.",
    },
    name: { type: "string", value: "NAME", meaning: "Stands in the form that they come to." },
    locale: { type: "string", value: "en|es|ar", meaning: "Language of the mail; en when absent." },
  },
  run: (invocation) => {
    const typed = readInvitation(invocation);
    return withDeployment(invocation, async ({ run, services }) => {
      const path = await run(asSystem("command: person invite"), async (ctx) => {
        const library = await libraryOf(ctx, typed.code);
        return invite(ctx, { ...typed, library });
      });
      const link = new URL(path, services.config.publicUrl).href;
      const mail = services.config.SMTP_URL
        ? "It goes to them by mail too, as soon as a process does jobs."
        : "No mail leaves, since SMTP_URL is not set: hand it over yourself.";
      invocation.terminal.result(
        `Invited ${typed.email}. This link works once, for ${INVITATION_DAYS} days:\n${link}\n${mail}`,
        { email: typed.email, role: typed.role, library: typed.code ?? null, link },
      );
      return 0;
    });
  },
};

type TypedInvitation = {
  readonly email: string;
  readonly role: Role;
  readonly code: string | undefined;
  readonly name: string;
  readonly locale: Locale;
};

function readInvitation(invocation: Invocation): TypedInvitation {
  const [email] = invocation.words;
  if (!email) throw new WrongUse("Whom? commonshelf person invite EMAIL --role ROLE");
  const role = roleOf(needed(invocation, "role"));
  const code = optional(invocation, "library");
  if (OF_NETWORK.has(role) === (code !== undefined))
    throw new WrongUse(
      code === undefined
        ? "--library is needed: administrators, staff and readers are of one."
        : "--library is not for operators and coordinators: they are of the whole network.",
    );
  const locale = optional(invocation, "locale") ?? "en";
  if (!isLocale(locale)) throw new WrongUse(`--locale is one of ${locales.join(", ")}.`);
  return { email, role, code, locale, name: optional(invocation, "name") ?? "" };
}

function roleOf(typed: string): Role {
  const role = Object.hasOwn(ROLES, typed) ? ROLES[typed] : undefined;
  if (!role) throw new WrongUse(`--role is one of ${Object.keys(ROLES).join(", ")}.`);
  return role;
}

async function libraryOf(ctx: Ctx, code: string | undefined): Promise<Library | null> {
  if (code === undefined) return null;
  const library = await libraryByCode(ctx, code);
  if (!library) throw new CannotDo(`There is no library ${code}. See: commonshelf library list`);
  return library;
}

export const personListCommand: Command = {
  name: "person list",
  summary: "List who has a role, and where; readers only when asked for.",
  usage: "[--role ROLE] [--library CODE]",
  examples: ["commonshelf person list", "commonshelf person list --role staff --library rohan"],
  options: {
    role: roleOption,
    library: { type: "string", value: "CODE", meaning: "Who has a role there." },
  },
  run: (invocation) => {
    const role = optional(invocation, "role");
    const others = Object.values(ROLES).filter((one) => one !== "reader");
    const roles = role === undefined ? others : [roleOf(role)];
    return withDeployment(invocation, async ({ run }) => {
      const people = await run(asSystem("command: person list"), async (ctx) => {
        const library = await libraryOf(ctx, optional(invocation, "library"));
        return listPeople(ctx, roles, library?.id ?? null);
      });
      const lines = people.map(({ email, name, roles: held }) => {
        const where = held.map((grant) => `${typedRole(grant.role)}${at(grant.library)}`);
        return `${email}  ${name}  ${where.join(", ")}`;
      });
      invocation.terminal.result(
        lines.join("\n") || "Nobody: commonshelf person invite EMAIL --role ROLE",
        people,
      );
      return 0;
    });
  },
};

function typedRole(role: Role): string {
  return Object.keys(ROLES).find((typed) => ROLES[typed] === role) ?? role;
}

function at(library: string | null): string {
  return library === null ? "" : ` at ${library}`;
}
