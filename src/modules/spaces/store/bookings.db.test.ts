import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { spacesPrivacy } from "../actions/privacy.ts";
import { guest, openRooms, type Rooms, wishFor } from "../test/rooms.ts";

let d: TestDeployment;
let rooms: Rooms;
beforeAll(async () => {
  d = await testDeployment();
  rooms = await openRooms(d);
});
afterAll(() => d.close());

describe("privacy", () => {
  const rowsAbout = (words: string) =>
    d.asSystem(async (ctx) => {
      const { rows } =
        await sql`select from booking where booking::text like ${`%${words}%`}`.execute(ctx.tx);
      return rows.length;
    });

  test("everything is given out, and what is ahead is given back when a person is erased", async () => {
    const room = await rooms.room();
    const at = await rooms.soon(room);
    const ana = await rooms.reader("Anatolia Marker");
    await rooms.book(ana, room, wishFor(at, { note: "secret club" }));
    expect(await d.asSystem((ctx) => spacesPrivacy.exportPerson(ctx, ana.id))).toMatchObject({
      bookings: [{ what: "Study room", note: "secret club" }],
    });
    await d.asSystem((ctx) => spacesPrivacy.erasePerson(ctx, ana.id));
    expect(await rowsAbout("Anatolia Marker")).toBe(0);
    expect(await rowsAbout("secret club")).toBe(0);
    await rooms.book(guest, room, wishFor(at));
  });

  test("whose a booking was is forgotten after 30 days, that it was stays", async () => {
    const room = await rooms.room();
    const { booking } = await rooms.book(
      guest,
      room,
      wishFor(await rooms.soon(room), { name: "Old Name" }),
    );
    const expireAt = (days: number) =>
      d.asSystem(async (ctx) => {
        const before = booking.endsAt.toTemporalInstant().add({ hours: 24 * days });
        return (await spacesPrivacy.retention?.[0]?.expire(ctx, before)) ?? null;
      });
    const mailsAbout = () =>
      d.asSystem(async (ctx) => {
        const about = `spaces:booking:${booking.id}`;
        const { rows } = await sql`select from mail_message where ${about} = any (about)`.execute(
          ctx.tx,
        );
        return rows.length;
      });
    await expireAt(-1);
    expect([await rowsAbout("Old Name"), await mailsAbout()]).toEqual([1, 1]);
    expect(await expireAt(1)).toBeGreaterThan(0);
    expect([await rowsAbout("Old Name"), await mailsAbout()]).toEqual([0, 0]);
    expect(await rowsAbout(booking.id)).toBe(1);
    expect(await expireAt(1)).toBe(0);
  });
});

describe("in the database", () => {
  const count = (who: Visitor) =>
    d.run(who, async (ctx) => (await sql`select from booking`.execute(ctx.tx)).rows.length);

  test("bookings are seen by their library's people and by who has them, not by anybody else", async () => {
    const room = await rooms.room();
    const ana = await rooms.reader();
    await rooms.book(ana, room, wishFor(await rooms.soon(room)));
    expect(await count(ana)).toBe(1);
    expect(await count(guest)).toBe(0);
    expect(await count(await rooms.reader())).toBe(0);
    expect(await count(rooms.staff)).toBeGreaterThan(1);
  });

  test("no two times of one thing meet, and none is empty or without an end", async () => {
    const room = await rooms.room();
    const { booking } = await rooms.book(guest, room, wishFor(await rooms.soon(room)));
    const copy = (held: string, after = "0 days") =>
      d.asSystem((ctx) =>
        sql`with copied as (
            select *, starts_at + ${after}::interval as starts, ends_at + ${after}::interval as ends
            from booking where id = ${booking.id})
          insert into booking (id, library_id, bookable_id, kind, starts_at, ends_at, held, language, booked_at)
          select gen_random_uuid(), library_id, bookable_id, 'closed', starts, ends, ${sql.raw(held)}, 'en', booked_at
          from copied`.execute(ctx.tx),
      );
    await expect(copy("held")).rejects.toMatchObject({ code: "23P01" });
    await expect(copy("'empty'::tstzrange", "9 days")).rejects.toMatchObject({ code: "23514" });
    for (const end of ["null", "'infinity'", "ends - interval '1 minute'"])
      await expect(copy(`tstzrange(starts, ${end})`, "9 days")).rejects.toMatchObject({
        code: "23514",
      });
    await copy("tstzrange(starts, ends)", "9 days");
  });
});
