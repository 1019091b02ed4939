import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMail } from "#kernel/mail";
import { listNotices } from "#kernel/notices";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { guest, openRooms, type Rooms, wishFor } from "../test/rooms.ts";
import type { Wish } from "./book.ts";
import { bookingFile } from "./calendar.ts";
import { bookingByKey, giveBack, giveBackByKey, ownBookings } from "./own-booking.ts";

let d: TestDeployment;
let rooms: Rooms;
beforeAll(async () => {
  d = await testDeployment();
  rooms = await openRooms(d);
});
afterAll(() => d.close());

describe("a booking", () => {
  test("is had by one of those who ask at once, and by nobody else until it is given back", async () => {
    const room = await rooms.room();
    const at = await rooms.soon(room);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => rooms.book(guest, room, wishFor(at))),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(new Set(codes)).toEqual(new Set(["booking-taken"]));
    const key = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value.key] : []))[0];
    await giveBackByKey({ run: d.run, locale: "en" }, key ?? "");
    await expect(rooms.book(guest, room, wishFor(at))).resolves.toMatchObject({
      booking: { name: "Ben" },
    });
  });

  test("that begins within another's pause is refused, one after it is not", async () => {
    const room = await rooms.room({ pause: 30 });
    const at = await rooms.soon(room);
    await rooms.book(guest, room, wishFor(at));
    await expect(rooms.book(guest, room, wishFor(at.add({ minutes: 30 })))).rejects.toMatchObject({
      code: "booking-taken",
    });
    await rooms.book(guest, room, wishFor(at.add({ minutes: 60 })));
  });

  test("of somebody who is signed in is theirs once, however often the form is sent", async () => {
    const room = await rooms.room();
    const at = await rooms.soon(room);
    const ana = await rooms.reader();
    const [one, other] = [
      await rooms.book(ana, room, wishFor(at)),
      await rooms.book(ana, room, wishFor(at)),
    ];
    expect(other.booking.id).toBe(one.booking.id);
    const own = await d.run(ana, ownBookings);
    expect(own.map(({ booking }) => booking.name)).toEqual(["Ana"]);
    expect(await d.run(ana, (ctx) => listNotices(ctx, ana.id, 5))).toMatchObject([
      { kind: "spaces.booking" },
    ]);
  });

  test("is one of so many that one reader may have ahead, also when they ask at once", async () => {
    const room = await rooms.room({ most: 1 });
    const times = await rooms.free(room);
    const ana = await rooms.reader();
    const outcomes = await Promise.allSettled(
      times.map(({ at }) => rooms.book(ana, room, wishFor(at))),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const email = "cara@e.example";
    const [, , third, fourth] = times;
    if (!third || !fourth) throw new Error("too few times");
    const [rest] = await rooms.free(room, 1);
    if (!rest) throw new Error("nothing is free");
    await rooms.book(guest, room, wishFor(rest.at, { email }));
    const late = await rooms.soon(room);
    await expect(
      rooms.book(guest, room, wishFor(late, { email: "Cara@e.example" })),
    ).rejects.toMatchObject({ code: "too-many-bookings" });
    await rooms.book(rooms.staff, room, wishFor(late, { email }));
  });

  test.each<[string, Partial<Wish>, object]>([
    ["no name", { name: "" }, { name: "name-missing" }],
    ["no address", { email: "" }, { email: "email-missing" }],
    ["no such address", { email: "ben" }, { email: "email-form" }],
    ["a novel", { note: "x".repeat(501) }, { note: "too-long" }],
  ])("is not made with %s", async (_, wrong, fields) => {
    const room = await rooms.room();
    const wish = wishFor(await rooms.soon(room), wrong);
    await expect(rooms.book(guest, room, wish)).rejects.toMatchObject({ fields });
  });

  test.each([
    ["between the steps", { minutes: 30, shift: 10 }, { fields: { at: "not-a-time" } }],
    ["in the past", { minutes: 30, shift: -60 * 24 }, { fields: { at: "not-a-time" } }],
    ["for longer than may be", { minutes: 600, shift: 0 }, { code: "booking-taken" }],
    ["for less than nothing", { minutes: -30, shift: 0 }, { fields: { minutes: "not-a-time" } }],
    ["for ever", { minutes: 1e300, shift: 0 }, { fields: { minutes: "not-a-time" } }],
    ["for no whole time", { minutes: Number.NaN, shift: 0 }, { fields: { minutes: "not-a-time" } }],
  ])("is not made %s", async (_, { minutes, shift }, fault) => {
    const room = await rooms.room();
    const at = (await rooms.soon(room)).add({ minutes: shift });
    await expect(rooms.book(guest, room, wishFor(at, { minutes }))).rejects.toMatchObject(fault);
  });

  test("is for those whom the library says", async () => {
    const at = await rooms.soon(await rooms.room());
    const forReaders = await rooms.room({ audience: "readers" });
    const forStaff = await rooms.room({ audience: "staff" });
    const ana = await rooms.reader();
    const forbidden = { code: "forbidden" };
    await expect(rooms.book(guest, forReaders, wishFor(at))).rejects.toMatchObject(forbidden);
    await expect(rooms.book(ana, forStaff, wishFor(at))).rejects.toMatchObject(forbidden);
    await rooms.book(ana, forReaders, wishFor(at));
    const { booking } = await rooms.book(rooms.staff, forStaff, wishFor(at, { email: "" }));
    expect(booking).toMatchObject({ name: "Ben", email: null, person: null });
    expect(booking.enteredBy).not.toBeNull();
  });
});

describe("who is not signed in", () => {
  test("gets a mail with the key, by which the booking is seen, taken along and given back", async () => {
    const room = await rooms.room();
    const { key, booking } = await rooms.book(guest, room, wishFor(await rooms.soon(room)));
    const [mail] = await d.asSystem((ctx) => listMail(ctx, 1));
    expect(mail?.to).toBe(booking.email);
    expect(mail?.text).toContain(`/bookings/${key}`);
    const comer = { run: d.run, locale: "en" } as const;
    const own = await bookingByKey(comer, key ?? "");
    expect(own.booking.id).toBe(booking.id);
    const file = bookingFile(own, { config: d.config, now: d.services.clock.now() });
    expect(file).toContain("SUMMARY:Study room");
    expect(file).toContain("STATUS:CONFIRMED");
    await giveBackByKey(comer, key ?? "");
    expect((await bookingByKey(comer, key ?? "")).booking.endedBy).toBe("reader");
  });

  test.each(["", "x", "A".repeat(22), "../../etc/passwd"])("finds nothing with %j", async (key) => {
    await expect(bookingByKey({ run: d.run, locale: "en" }, key)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

test("nobody gives back what is another's", async () => {
  const room = await rooms.room();
  const [ana, ben] = [await rooms.reader(), await rooms.reader("Ben")];
  const { booking } = await rooms.book(ana, room, wishFor(await rooms.soon(room)));
  for (const who of [ben, guest, rooms.staff])
    await expect(d.run(who, (ctx) => giveBack(ctx, booking.id))).rejects.toMatchObject({
      code: "not-found",
    });
  await d.run(ana, (ctx) => giveBack(ctx, booking.id));
  expect((await d.run(ana, ownBookings))[0]?.booking.endedBy).toBe("reader");
});

test("with one address, which need not be theirs, nobody books many times a day, nor in other letters", async () => {
  const room = await rooms.room({ most: 50 });
  const comer = { run: d.run, locale: "en" } as const;
  const emails = ["kim@e.example", "ＫＩＭ@e.example", "Kim@E.EXAMPLE"];
  for (let times = 0; times < 8; times++) {
    const wish = wishFor(await rooms.soon(room), { email: emails[times % 3] ?? "" });
    const { key } = await rooms.book(guest, room, wish);
    await giveBackByKey(comer, key ?? "");
  }
  const wish = wishFor(await rooms.soon(room), { email: "kim@e.example" });
  await expect(rooms.book(guest, room, wish)).rejects.toMatchObject({ code: "asked-too-often" });
  await rooms.book(rooms.staff, room, wish);
});
