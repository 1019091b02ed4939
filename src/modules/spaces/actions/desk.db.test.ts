import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listNotices } from "#kernel/notices";
import type { Ctx } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { guest, openRooms, type Rooms, wishFor } from "../test/rooms.ts";
import { changeThing, offerThing } from "./change-thing.ts";
import { callOff, closeTime, deskDay } from "./desk-day.ts";
import { bookingByKey } from "./own-booking.ts";

let d: TestDeployment;
let rooms: Rooms;
beforeAll(async () => {
  d = await testDeployment();
  rooms = await openRooms(d);
});
afterAll(() => d.close());

describe("the desk", () => {
  const dayOf = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(rooms.library.timeZone).toPlainDate();
  const atDesk = <T>(work: (ctx: Ctx) => Promise<T>) => d.run(rooms.staff, work);

  test("sees a day, and calls off with a word to whoever has booked", async () => {
    const room = await rooms.room({ name: "Called off" });
    const at = await rooms.soon(room);
    const ana = await rooms.reader();
    const { booking } = await rooms.book(ana, room, wishFor(at));
    const find = async () =>
      (await atDesk((ctx) => deskDay(ctx, rooms.library, dayOf(at)))).find(
        (one) => one.booking.id === booking.id,
      );
    expect(await find()).toMatchObject({ placed: { thing: { name: "Called off" } } });
    await atDesk((ctx) => callOff(ctx, rooms.library, booking.id, "A pipe has burst."));
    expect(await find()).toBeUndefined();
    const [news] = await d.run(ana, (ctx) => listNotices(ctx, ana.id, 1));
    expect(JSON.stringify(news)).toContain("A pipe has burst.");
    await rooms.book(await rooms.reader(), room, wishFor(at));
  });

  test("is told of bookings for which the thing is not open any more", async () => {
    const room = await rooms.room({ name: "Shut" });
    const at = await rooms.soon(room);
    await rooms.book(guest, room, wishFor(at));
    const facts = { branch: "AW-TREF", kind: "room", name: "Shut", step: 30 };
    const shut = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    await atDesk((ctx) =>
      changeThing(ctx, rooms.library, room, { ...facts, shortest: 30, longest: 60, hours: shut }),
    );
    const day = await atDesk((ctx) => deskDay(ctx, rooms.library, dayOf(at)));
    expect(day.find(({ placed }) => placed.thing.id === room)?.outsideHours).toBe(true);
  });

  test("closes times where nobody has booked, and opens them again", async () => {
    const room = await rooms.room();
    const at = await rooms.soon(room);
    const wall = (instant: Temporal.Instant) =>
      instant
        .toZonedDateTimeISO(rooms.library.timeZone)
        .toPlainDateTime()
        .toString({ smallestUnit: "minute" });
    const time = { from: wall(at), until: wall(at.add({ hours: 2 })), why: "Painting" };
    const close = (wish: Partial<typeof time> = {}) =>
      atDesk((ctx) => closeTime(ctx, rooms.library, room, { ...time, ...wish }));
    await close();
    await expect(rooms.book(guest, room, wishFor(at))).rejects.toMatchObject({
      code: "booking-taken",
    });
    await expect(close()).rejects.toMatchObject({ code: "booking-taken" });
    await expect(close({ from: "soon" })).rejects.toMatchObject({ fields: { from: "time-form" } });
    await expect(close({ until: time.from })).rejects.toMatchObject({
      fields: { until: "until-order" },
    });
    const day = await atDesk((ctx) => deskDay(ctx, rooms.library, dayOf(at)));
    const closed = day.find(({ booking }) => booking.bookable === room);
    await atDesk((ctx) => callOff(ctx, rooms.library, closed?.booking.id ?? "", ""));
    await rooms.book(guest, room, wishFor(at));
  });

  test("takes a thing out: it has no times, and what was booked stays", async () => {
    const room = await rooms.room();
    const at = await rooms.soon(room);
    const { key } = await rooms.book(guest, room, wishFor(at));
    await atDesk((ctx) => offerThing(ctx, rooms.library, room, false));
    expect(await rooms.free(room)).toEqual([]);
    await expect(rooms.book(guest, room, wishFor(at))).rejects.toMatchObject({ code: "not-found" });
    expect(
      (await bookingByKey({ run: d.run, locale: "en" }, key ?? "")).booking.endedAt,
    ).toBeNull();
  });

  test("is nobody's who does not work there", async () => {
    const ana = await rooms.reader();
    const refused = { code: "forbidden" };
    const day = Temporal.PlainDate.from("2026-12-01");
    await expect(d.run(ana, (ctx) => deskDay(ctx, rooms.library, day))).rejects.toMatchObject(
      refused,
    );
    await expect(d.run(ana, (ctx) => callOff(ctx, rooms.library, "x", ""))).rejects.toMatchObject(
      refused,
    );
  });
});
