import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "kysely";
import type { Library } from "#kernel/tenancy";
import { listMail } from "#kernel/mail";
import { testDeployment, type TestDeployment } from "#test/deployment";
import {
  addPerson,
  askToChangeEmail,
  askToRegister,
  askToResetPassword,
  changePassword,
  confirmEmail,
  confirmRegistration,
  joinLibrary,
  openRegistration,
  personById,
  personOfLink,
  resetPassword,
  resolveSession,
  signIn,
} from "./index.ts";

let d: TestDeployment;
let open: Library;
let closed: Library;
const password = "a long walk home";
const arrival = { address: "192.0.2.1", device: "", previous: null };

beforeAll(async () => {
  d = await testDeployment();
  open = await d.library("harbour", "Harbour Library");
  closed = await d.library("closed");
  await d.asSystem((ctx) => openRegistration(ctx, open));
});
afterAll(() => d.close());
beforeEach(() =>
  d.asSystem(async (ctx) => {
    await sql`delete from mail_message`.execute(ctx.tx);
    await sql`delete from attempt`.execute(ctx.tx);
  }),
);

const letters = () => d.asSystem((ctx) => listMail(ctx, 50));
const letterTo = async (to: string) => {
  const letter = (await letters()).find((mail) => mail.to === to);
  if (!letter?.text) throw new Error(`no letter to ${to}`);
  return { ...letter, token: /\/([\w-]{43})$/m.exec(letter.text)?.[1] ?? "" };
};
const enter = (email: string, typed = password) =>
  signIn(d.asSystem, { email, password: typed }, arrival);
const add = (email: string) =>
  d.asSystem((ctx) => addPerson(ctx, { email, name: "Somebody", password }));
const minutesLater = (minutes: number) => {
  const clock = { now: () => d.services.clock.now().add({ minutes }) };
  return <T>(work: Parameters<typeof d.asSystem<T>>[0]) =>
    d.asSystem((ctx) => work({ ...ctx, clock }));
};

describe("registration", () => {
  const wish = (email: string, more = {}) => ({
    email,
    name: "Nadia Rahman",
    password,
    library: open,
    locale: "en" as const,
    ...more,
  });
  const ask = (email: string, more = {}) =>
    askToRegister(d.asSystem, wish(email, more), "192.0.2.1");

  test("makes a reader of whoever confirms the address, once", async () => {
    expect(await ask("Nadia@e.example")).toEqual({ kind: "asked" });
    expect(await enter("nadia@e.example")).toEqual({ kind: "wrong" });
    const { token } = await letterTo("Nadia@e.example");
    const confirmed = await d.asSystem((ctx) => confirmRegistration(ctx, token, arrival));
    const come = await d.asSystem((ctx) => resolveSession(ctx, confirmed.token));
    expect(come).toMatchObject({ home: open.id, principal: { name: "Nadia Rahman" } });
    expect(come?.principal.roles).toEqual([{ role: "reader", library: open.id }]);
    expect(await enter("nadia@e.example")).toMatchObject({ kind: "signed-in" });
    const again = d.asSystem((ctx) => confirmRegistration(ctx, token, arrival));
    await expect(again).rejects.toMatchObject({ code: "link-expired" });
  });

  test("says nothing of an address that is known, but writes to its owner", async () => {
    await add("known@e.example");
    expect(await ask("KNOWN@e.example")).toEqual({ kind: "asked" });
    const letter = await letterTo("known@e.example");
    expect(letter.subject).toContain("account already");
    expect(letter.token).toBe("");
  });

  test("two who ask for one address: the first to confirm has it", async () => {
    await ask("race@e.example");
    await ask("Race@e.example", { name: "The Other" });
    const tokens = (await letters()).map(
      ({ text }) => /\/register\/([\w-]{43})/.exec(text ?? "")?.[1] ?? "",
    );
    const outcomes = await Promise.allSettled(
      tokens.map((token) => d.asSystem((ctx) => confirmRegistration(ctx, token, arrival))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("links end after half an hour", async () => {
    await ask("late@e.example");
    const { token } = await letterTo("late@e.example");
    const late = minutesLater(31)((ctx) => confirmRegistration(ctx, token, arrival));
    await expect(late).rejects.toMatchObject({ code: "link-expired" });
  });

  test("is refused where the library does not allow it", async () => {
    await expect(ask("x@e.example", { library: closed })).rejects.toMatchObject({
      code: "registration-closed",
    });
    const id = await add("joins@e.example");
    await expect(d.asSystem((ctx) => joinLibrary(ctx, id, closed.id))).rejects.toMatchObject({
      code: "registration-closed",
    });
    await d.asSystem((ctx) => joinLibrary(ctx, id, open.id));
  });

  test("names every fault at once", async () => {
    await expect(ask("no address", { name: " \n ", password: "short" })).rejects.toMatchObject({
      fields: { email: "email-form", name: "name-missing", password: "password-short" },
    });
    await expect(ask("x@e.example", { password: "x".repeat(1 << 20) })).rejects.toMatchObject({
      fields: { password: "password-long" },
    });
  });

  test("writes three letters an hour to one address, and carries no stranger's text", async () => {
    for (let n = 0; n < 5; n += 1)
      expect(await ask("often@e.example", { name: "BUY CHEAP https://spam.example" })).toEqual({
        kind: "asked",
      });
    const sent = (await letters()).filter(({ to }) => to === "often@e.example");
    expect(sent).toHaveLength(3);
    expect(JSON.stringify(sent)).not.toContain("spam");
  });
});

describe("a forgotten password", () => {
  const forget = (email: string, address = "192.0.2.1") =>
    d.asSystem((ctx) => askToResetPassword(ctx, email, address));

  test("is replaced once by a mailed link, and every sign-in ends", async () => {
    await add("forgets@e.example");
    const before = await enter("forgets@e.example");
    await forget("FORGETS@e.example");
    await forget("forgets@e.example");
    const [first, second] = (await letters()).map(
      ({ text }) => /\/reset\/([\w-]{43})/.exec(text ?? "")?.[1] ?? "",
    );
    const reset = (token: string, next: string) => resetPassword(d.asSystem, token, next, arrival);
    await expect(reset(first ?? "", "password123")).rejects.toMatchObject({
      fields: { password: "password-guessable" },
    });
    const done = await reset(first ?? "", "another long walk");
    expect(await d.asSystem((ctx) => resolveSession(ctx, done.token))).not.toBeNull();
    if (before.kind !== "signed-in") throw new Error(before.kind);
    expect(await d.asSystem((ctx) => resolveSession(ctx, before.token))).toBeNull();
    expect(await enter("forgets@e.example")).toEqual({ kind: "wrong" });
    expect(await enter("forgets@e.example", "another long walk")).toMatchObject({
      kind: "signed-in",
    });
    for (const used of [first, second])
      await expect(reset(used ?? "", "a third long walk")).rejects.toMatchObject({
        code: "link-expired",
      });
    expect((await letterTo("forgets@e.example")).subject).toContain("was changed");
  });

  test("of somebody unknown is answered in the same way, and nothing is sent", async () => {
    expect(await forget("nobody@e.example")).toEqual({ kind: "asked" });
    expect(await forget("no address")).toEqual({ kind: "asked" });
    expect(await letters()).toEqual([]);
  });

  test("one network address asks thirty times an hour at most", async () => {
    for (let n = 0; n < 30; n += 1) await forget(`n${n}@e.example`, "198.51.100.4");
    expect(await forget("n31@e.example", "198.51.100.4")).toMatchObject({ kind: "wait" });
  });

  test.each(["", "x", "A".repeat(43), "x".repeat(1 << 20), "' or 1=1 --", "\u0000"])(
    "case %# of an invented link does not work",
    async (token) => {
      await expect(d.asSystem((ctx) => personOfLink(ctx, token))).rejects.toMatchObject({
        code: "link-expired",
      });
    },
  );
});

test("one password change among many at the same moment uses the link", async () => {
  await add("both@e.example");
  await d.asSystem((ctx) => askToResetPassword(ctx, "both@e.example", "192.0.2.9"));
  const { token } = await letterTo("both@e.example");
  const outcomes = await Promise.allSettled(
    Array.from({ length: 5 }, (_, n) =>
      resetPassword(d.asSystem, token, `a long walk number ${n}`, arrival),
    ),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

describe("a password changed by its owner", () => {
  test("needs the current one, keeps this sign-in and ends the others", async () => {
    const person = await add("owner@e.example");
    const tokens = await Promise.all([enter("owner@e.example"), enter("owner@e.example")]);
    const [here, there] = tokens.map((outcome) =>
      outcome.kind === "signed-in" ? outcome.token : "",
    );
    const come = await d.asSystem((ctx) => resolveSession(ctx, here ?? ""));
    const change = (current: string, next: string) =>
      changePassword(d.asSystem, { person, current, next, session: come?.session ?? null });
    expect(await change("wrong", "quite another one")).toEqual({ kind: "wrong" });
    await expect(change(password, "owner owner")).rejects.toMatchObject({
      fields: { next: "password-guessable" },
    });
    expect(await change(password, "quite another one")).toEqual({ kind: "changed" });
    expect(await d.asSystem((ctx) => resolveSession(ctx, here ?? ""))).not.toBeNull();
    expect(await d.asSystem((ctx) => resolveSession(ctx, there ?? ""))).toBeNull();
  });

  test("cannot be guessed at from a device left open", async () => {
    const person = await add("left-open@e.example");
    const guess = () =>
      changePassword(d.asSystem, {
        person,
        current: "guess",
        next: "quite another one",
        session: null,
      });
    for (let n = 0; n < 10; n += 1) await guess();
    expect(await guess()).toMatchObject({ kind: "wait" });
  });
});

describe("a changed address", () => {
  test("holds once it is confirmed, and the former one is told", async () => {
    const id = await add("before@e.example");
    await d.asSystem((ctx) => askToChangeEmail(ctx, id, "After@e.example"));
    expect((await d.asSystem((ctx) => personById(ctx, id)))?.email).toBe("before@e.example");
    const { token } = await letterTo("After@e.example");
    const other = await add("other@e.example");
    const byOther = d.asSystem((ctx) => confirmEmail(ctx, other, token));
    await expect(byOther).rejects.toMatchObject({ code: "link-expired" });
    await d.asSystem((ctx) => confirmEmail(ctx, id, token));
    expect((await d.asSystem((ctx) => personById(ctx, id)))?.email).toBe("After@e.example");
    expect((await letterTo("before@e.example")).subject).toContain("was changed");
    expect(await enter("after@e.example")).toMatchObject({ kind: "signed-in" });
    expect(await enter("before@e.example")).toEqual({ kind: "wrong" });
  });

  test("cannot be that of another account, and nobody learns that there is one", async () => {
    const id = await add("mine@e.example");
    await add("theirs@e.example");
    expect(await d.asSystem((ctx) => askToChangeEmail(ctx, id, "THEIRS@e.example"))).toEqual({
      kind: "asked",
    });
    expect(await letters()).toEqual([]);
    await d.asSystem((ctx) => askToChangeEmail(ctx, id, "wanted@e.example"));
    const { token } = await letterTo("wanted@e.example");
    await add("wanted@e.example");
    await expect(d.asSystem((ctx) => confirmEmail(ctx, id, token))).rejects.toMatchObject({
      code: "link-expired",
    });
  });
});
