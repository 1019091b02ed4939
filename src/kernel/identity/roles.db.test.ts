import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { principalOf, type Role, type RoleGrant } from "#kernel/access";
import { readAudit } from "#kernel/audit";
import { listMail } from "#kernel/mail";
import type { Ctx, Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import {
  acceptAsNewcomer,
  acceptInvitation,
  addPerson,
  grantRole,
  invite,
  listInvitations,
  listPeopleOf,
  openRegistration,
  peopleInTrail,
  readInvitation,
  resolveSession,
  revokeRole,
  withdrawInvitation,
} from "./index.ts";
import { eraseIdentity } from "./erasure.ts";

let d: TestDeployment;
let here: Library;
let there: Library;
let admin: Visitor;
let staff: Visitor;
let reader: Visitor;
let coordinator: Visitor;
const password = "a long walk home";
const arrival = { address: "192.0.2.1", device: "", previous: null };

/** A stored person, as visitor in the name of a library. */
async function person(name: string, roles: RoleGrant[], library: Library): Promise<Visitor> {
  const id = await d.asSystem((ctx) => addPerson(ctx, { email: `${name}@e.example`, name, roles }));
  return { principal: principalOf(id, name, roles), library: library.id, locale: "en" };
}
const idOf = ({ principal }: Visitor) => (principal.kind === "person" ? principal.id : "");
const at = (library: Library, ...roles: Role[]) =>
  roles.map((role) => ({ role, library: library.id }));

beforeAll(async () => {
  d = await testDeployment();
  here = await d.library("here");
  there = await d.library("there");
  admin = await person("admin", at(here, "staff", "library-administrator"), here);
  staff = await person("staff", at(here, "staff"), here);
  reader = await person("reader", at(here, "reader"), here);
  coordinator = await person("coordinator", [{ role: "network-coordinator", library: null }], here);
  await person("stranger", at(there, "reader", "library-administrator"), there);
});
afterAll(() => d.close());

const names = async (visitor: Visitor) =>
  d.run(visitor, async (ctx) => {
    const { rows } = await sql<{ name: string }>`select name from person order by name`.execute(
      ctx.tx,
    );
    return rows.map(({ name }) => name);
  });

describe("who sees whom", () => {
  test("staff see the people of the library in whose name they act, and no other's", async () => {
    expect(await names(staff)).toEqual(["admin", "reader", "staff"]);
    expect(await names({ ...staff, library: there.id })).toEqual(["staff"]);
    expect(await names({ ...staff, library: null })).toEqual(["staff"]);
    expect(await names({ ...staff, reach: "network" })).toEqual(["admin", "reader", "staff"]);
  });
  test("readers see themselves only", async () => {
    expect(await names(reader)).toEqual(["reader"]);
    expect(await names({ ...reader, reach: "network" })).toEqual(["reader"]);
  });
  test("coordinators see the people of the library they help, and the network's own", async () => {
    expect(await names(coordinator)).toEqual(["admin", "coordinator", "reader", "staff"]);
    expect(await names({ ...coordinator, library: null, reach: "network" })).toEqual([
      "coordinator",
    ]);
  });
  test("a role claimed but not stored opens nothing", async () => {
    const claimed = {
      ...reader,
      principal: principalOf(idOf(reader), "reader", at(here, "library-administrator")),
    };
    expect(await names(claimed)).toEqual(["reader"]);
    const grab = d.run(claimed, (ctx) =>
      grantRole(ctx, idOf(reader), { role: "staff", library: here.id }),
    );
    await expect(grab).rejects.toThrow(/row-level security/);
  });
  test("nobody but the person reads a password hash or a sign-in, whatever their role", async () => {
    const count = (table: string) => async (ctx: Ctx) =>
      (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(ctx.tx))
        .rows[0]?.n;
    for (const table of ["person_password", "sign_in", "passkey", "mail_link", "erasure_request"])
      for (const visitor of [admin, coordinator])
        expect(await d.run(visitor, count(table))).toBe(0);
  });
});

describe("roles", () => {
  const listed = (query = {}) => d.run(admin, (ctx) => listPeopleOf(ctx, here.id, query));
  test("are listed by name, searched and counted", async () => {
    const all = await listed();
    expect(all.total).toBe(3);
    expect(all.people.map(({ name, roles }) => [name, roles])).toEqual([
      ["admin", ["library-administrator", "staff"]],
      ["reader", ["reader"]],
      ["staff", ["staff"]],
    ]);
    expect(await listed({ text: "READ" })).toMatchObject({ total: 1 });
    expect(await listed({ text: "%" })).toMatchObject({ total: 0 });
    expect(await listed({ roles: ["staff"] })).toMatchObject({ total: 2 });
    expect(await listed({ limit: 1, offset: 1 })).toMatchObject({
      total: 3,
      people: [{ name: "reader" }],
    });
    await expect(d.run(reader, (ctx) => listPeopleOf(ctx, here.id))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("are given and taken by administrators, and written into the audit", async () => {
    const grant = { role: "staff", library: here.id } as const;
    await d.run(admin, (ctx) => grantRole(ctx, idOf(reader), grant));
    expect(await listed({ roles: ["staff"] })).toMatchObject({ total: 3 });
    await d.run(admin, (ctx) => revokeRole(ctx, idOf(reader), grant));
    expect(await listed({ roles: ["staff"] })).toMatchObject({ total: 2 });
    const seen = await d.run(
      admin,
      async (ctx) =>
        (
          await sql<{
            action: string;
          }>`select action from audit_entry order by id desc limit 2`.execute(ctx.tx)
        ).rows,
    );
    expect(seen.map(({ action }) => action)).toEqual([
      "identity.role-revoked",
      "identity.role-granted",
    ]);
  });

  test("name in the audit whom they were taken from, who is not seen else, until they are erased", async () => {
    const grant = { role: "reader", library: here.id } as const;
    const gone = await person("gone", [grant], here);
    await d.run(admin, (ctx) => revokeRole(ctx, idOf(gone), grant));
    expect(await names(admin)).not.toContain("gone");
    const trail = async (visitor: Visitor) => {
      const entries = (await d.run(admin, (ctx) => readAudit(ctx, 1))).map(({ id }) => id);
      return d.run(visitor, (ctx) => peopleInTrail(ctx, entries));
    };
    expect(await trail(admin)).toEqual([{ id: idOf(gone), name: "gone", here: false }]);
    for (const other of [staff, reader, { ...admin, library: there.id }])
      expect(await trail(other)).toEqual([]);
    await d.asSystem((ctx) => eraseIdentity(ctx, idOf(gone)));
    expect(await trail(admin)).toEqual([]);
  });

  const refused: [string, () => Visitor, RoleGrant["role"], () => string | null][] = [
    ["staff at their own library", () => staff, "staff", () => here.id],
    ["an administrator elsewhere", () => admin, "staff", () => there.id],
    ["an administrator in the network", () => admin, "network-coordinator", () => null],
    ["a coordinator as operator", () => coordinator, "operator", () => null],
    ["a network role bound to a library", () => coordinator, "network-coordinator", () => here.id],
    ["a library role bound to none", () => coordinator, "staff", () => null],
  ];
  test.each(refused)("are not given by %s", async (_, visitor, role, library) => {
    const give = d.run(visitor(), (ctx) =>
      grantRole(ctx, idOf(reader), { role, library: library() }),
    );
    await expect(give).rejects.toMatchObject({ code: "forbidden" });
  });

  test("of the last administrator stay, also when two take each other's at the same moment", async () => {
    const grant = { role: "library-administrator", library: here.id } as const;
    const take = (by: Visitor, from: Visitor) =>
      d.run(by, (ctx) => revokeRole(ctx, idOf(from), grant));
    await expect(take(admin, admin)).rejects.toMatchObject({ code: "last-administrator" });
    const second = await person("second", at(here, "library-administrator"), here);
    const outcomes = await Promise.allSettled([take(admin, second), take(second, admin)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await d.asSystem((ctx) => grantRole(ctx, idOf(admin), grant));
  });
});

describe("invitations", () => {
  const send = (email: string, role: Role = "staff", by = admin, library: Library | null = here) =>
    d.run(by, (ctx) => invite(ctx, { email, role, library, locale: "en" }));
  const tokenFor = async (email: string) => {
    const mail = (await d.asSystem((ctx) => listMail(ctx, 100))).find(({ to }) => to === email);
    return /\/invitations\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
  };
  const newcomer = { name: "New Comer", password, locale: "en" } as const;
  const accept = (token: string) => acceptAsNewcomer(d.asSystem, token, newcomer, arrival);
  const look = (token: string) => d.asSystem((ctx) => readInvitation(ctx, token));
  const expired = { code: "invitation-expired" };

  test("make an account with the role, once, however many accept at the same moment", async () => {
    await send("new@e.example");
    const token = await tokenFor("new@e.example");
    expect(await look(token)).toMatchObject({
      email: "new@e.example",
      role: "staff",
      person: null,
    });
    const outcomes = await Promise.allSettled([accept(token), accept(token), accept(token)]);
    const accepted = outcomes.flatMap((outcome) =>
      outcome.status === "fulfilled" ? [outcome.value] : [],
    );
    expect(accepted).toMatchObject([{ role: "staff" }]);
    const come = await d.asSystem((ctx) => resolveSession(ctx, accepted[0]?.token ?? ""));
    expect(come?.principal.roles).toEqual(at(here, "staff"));
    await expect(accept(token)).rejects.toMatchObject(expired);
    await expect(look(token)).rejects.toMatchObject(expired);
  });

  test("give the role to the person who has the address, and to nobody else", async () => {
    await send("Stranger@e.example");
    const token = await tokenFor("Stranger@e.example");
    const { person: invited } = await look(token);
    const byOther = d.asSystem((ctx) => acceptInvitation(ctx, token, idOf(reader)));
    await expect(byOther).rejects.toMatchObject({ code: "invitation-other-person" });
    await expect(accept(token)).rejects.toMatchObject({ fields: { email: "email-taken" } });
    const role = await d.asSystem((ctx) => acceptInvitation(ctx, token, invited ?? ""));
    expect(role).toBe("staff");
    const { people } = await d.run(admin, (ctx) =>
      listPeopleOf(ctx, here.id, { text: "stranger" }),
    );
    expect(people[0]?.roles).toEqual(["staff"]);
  });

  test("end after a fortnight, when withdrawn, and when sent again", async () => {
    await send("slow@e.example");
    const first = await tokenFor("slow@e.example");
    await send("SLOW@e.example");
    await expect(look(first)).rejects.toMatchObject(expired);
    const second = await tokenFor("SLOW@e.example");
    const later = (ctx: Ctx) => ({
      ...ctx,
      clock: { now: () => ctx.clock.now().add({ hours: 24 * 15 }) },
    });
    await expect(d.asSystem((ctx) => readInvitation(later(ctx), second))).rejects.toMatchObject(
      expired,
    );
    const open = await d.run(admin, (ctx) => listInvitations(ctx, here.id));
    const waiting = open.filter(({ email }) => email.toLowerCase() === "slow@e.example");
    expect(waiting).toHaveLength(1);
    const id = waiting[0]?.id ?? "";
    await expect(d.run(staff, (ctx) => withdrawInvitation(ctx, id))).rejects.toMatchObject({
      code: "not-found",
    });
    await d.run(admin, (ctx) => withdrawInvitation(ctx, id));
    await expect(look(second)).rejects.toMatchObject(expired);
    await expect(d.run(admin, (ctx) => withdrawInvitation(ctx, id))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("go out only from those who may give the role, where there is need", async () => {
    await expect(send("x@e.example", "staff", staff)).rejects.toMatchObject({ code: "forbidden" });
    await expect(send("x@e.example", "staff", admin, there)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(send("x@e.example", "network-coordinator", admin, null)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(send("nowhere")).rejects.toMatchObject({ fields: { email: "email-form" } });
    await expect(send("Staff@E.example")).rejects.toMatchObject({
      fields: { email: "invite-holds-role" },
    });
    await expect(d.run(staff, (ctx) => listInvitations(ctx, here.id))).rejects.toMatchObject({
      code: "forbidden",
    });
    await send(
      "helper@e.example",
      "network-coordinator",
      { ...coordinator, library: null, reach: "network" },
      null,
    );
    expect((await look(await tokenFor("helper@e.example"))).library).toBeNull();
  });

  test("are two hundred a day at most", async () => {
    const busy = await d.library("busy");
    const boss = await person("boss", at(busy, "library-administrator"), busy);
    await d.run(boss, async (ctx) => {
      for (let n = 0; n < 200; n += 1)
        await invite(ctx, {
          email: `n${n}@e.example`,
          role: "reader",
          library: busy,
          locale: "en",
        });
    });
    await expect(send("n200@e.example", "reader", boss, busy)).rejects.toMatchObject({
      code: "too-many-invitations",
    });
  });
});

test("registration is opened by administrators only", async () => {
  await expect(d.run(staff, (ctx) => openRegistration(ctx, here))).rejects.toMatchObject({
    code: "forbidden",
  });
  await d.run(admin, (ctx) => openRegistration(ctx, here));
});
