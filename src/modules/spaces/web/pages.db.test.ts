import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { libraryByCode } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { asking, type Asking, signedIn, type SignedIn } from "#test/signed-in";
import { openRooms, type Rooms } from "../test/rooms.ts";
import { thingCard, timeCard } from "./thing-card.ts";

let d: TestDeployment;
let rooms: Rooms;
let stranger: Asking;
let reader: SignedIn;
let administrator: SignedIn;
let room: string;

beforeAll(async () => {
  d = await testDeployment();
  rooms = await openRooms(d);
  const { id: library } = rooms.library;
  stranger = asking(await d.app(), "", d.config.publicUrl);
  reader = await signedIn(d, "Ana", [{ role: "reader", library }], library);
  administrator = await signedIn(d, "Eleri", [{ role: "library-administrator", library }], library);
  room = await rooms.room({ name: "Quiet <b>room</b>", about: "Bring\nyour own lamp." });
});
afterAll(() => d.close());

const timeOf = async (which = 0) => {
  const at = (await rooms.free(room))[which]?.at.toString();
  return `/spaces/${room}/at/${at}`;
};
const ben = { minutes: "30", name: "Ben", email: "ben@e.example", note: "Chess" };

describe("a reader without an account", () => {
  test("finds what can be booked, with the next free time", async () => {
    const { text } = await stranger.get("/spaces?library=aberwen&kind=room");
    expect(text).toContain("Quiet &lt;b&gt;room&lt;/b&gt;");
    expect(text).toContain("Free next");
    expect((await stranger.get("/spaces?kind=equipment")).text).toContain("Nothing found");
    expect((await stranger.get("/spaces?words=100%25_")).text).toContain("Nothing found");
  });

  test("chooses a time, is told what is missing, books, takes it along and gives it back", async () => {
    const at = await timeOf();
    const { text } = await stranger.get(`/spaces/${room}`);
    expect(text).toContain(`href="${at}"`);
    const wrong = await stranger.post(at, { ...ben, name: "" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Give a name.");
    expect(wrong.text).toContain('value="ben@e.example"');
    const { status, location } = await stranger.post(at, ben);
    expect(status).toBe(303);
    const booking = await stranger.get(location);
    expect(booking.text).toContain("It is yours.");
    expect(booking.header("cache-control")).toContain("no-store");
    const file = await stranger.get(`${location}/booking.ics`);
    expect(file.header("content-type")).toContain("text/calendar");
    expect((await stranger.post(at, ben)).text).toContain("You have this time already");
    expect((await stranger.post(at, { ...ben, name: "Cara" })).status).toBe(409);
    expect((await stranger.post(`${location}/return`)).status).toBe(303);
    expect((await stranger.get(location)).text).toContain("You have given this back.");
  });

  test.each([
    ["/spaces/0199d7a4-0000-7000-8000-000000000001", 404],
    ["/bookings/none", 404],
    ["/bookings/none/booking.ics", 404],
  ])("is told where there is nothing: %s", async (path, status) => {
    expect((await stranger.get(path)).status).toBe(status);
  });

  test.each(["soon", "2026-13-01T10:00:00Z", "2026-12-01T10:00:00Z; drop"])(
    "is led back to the times from %s",
    async (at) => {
      const path = `/spaces/${room}/at/${encodeURIComponent(at)}`;
      expect((await stranger.get(path)).location).toBe(`/spaces/${room}`);
      expect((await stranger.post(path, ben)).location).toBe(`/spaces/${room}`);
    },
  );

  test.each(["x", "2026-02-30", "9999-12-31", "2999-12-31", "0001-01-01"])(
    "sees some day for ?day=%s",
    async (day) => {
      expect((await stranger.get(`/spaces/${room}?day=${day}`)).status).toBe(200);
    },
  );
});

test("who is signed in finds it under My bookings, and as a panel of My library", async () => {
  const { status, location } = await reader.post(await timeOf(), { minutes: "30" });
  expect([status, location]).toEqual([303, "/my/bookings?done=booked"]);
  const { text } = await reader.get(location);
  expect(text).toContain("Quiet &lt;b&gt;room&lt;/b&gt;");
  expect((await reader.get("/my")).text).toContain("1 booking ahead");
  const [, id] = /action="\/my\/bookings\/([0-9a-f-]+)\/return"/.exec(text) ?? [];
  expect((await administrator.post(`/my/bookings/${id}/return`)).status).toBe(404);
  expect((await reader.get(`/my/bookings/${id}/booking.ics`)).text).toContain("BEGIN:VEVENT");
  await reader.post(`/my/bookings/${id}/return`);
  expect((await reader.get("/my")).text).toContain("Nothing ahead");
});

test("the one search finds what can be booked, as long as readers can book it", async () => {
  const lamp = await rooms.room({ name: "Zoetrope workbench" });
  const link = `href="/spaces/${lamp}"`;
  const found = async () => {
    await d.searchIsCurrent();
    return (await stranger.get("/find?q=zoetrope")).text.includes(link);
  };
  expect(await found()).toBe(true);
  await administrator.post(`/desk/aberwen/spaces/things/${lamp}/withdrawal`);
  expect(await found()).toBe(false);
  await administrator.post(`/desk/aberwen/spaces/things/${lamp}/return`);
  expect(await found()).toBe(true);
  const stay = await rooms.room({ name: "Zoetrope store", audience: "staff" });
  await d.searchIsCurrent();
  expect((await stranger.get("/find?q=zoetrope")).text).not.toContain(stay);
});

describe("the desk", () => {
  const home = "/desk/aberwen/spaces";
  const numbers = {
    step: "30",
    shortest: "30",
    longest: "60",
    pause: "0",
    notice: "0",
    ahead: "30",
  };
  const kind = { kind: "equipment", branch: "AW-TREF", audience: "readers" };
  const thing = { name: "3D printer", most: "2", ...kind, ...numbers };

  test("adds a thing, changes it, and takes it out with a way back", async () => {
    const wrong = { ...thing, name: "", longest: "45", ownHours: "on", mon: "nine" };
    const refused = await administrator.post(`${home}/things`, wrong);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Write hours as");
    const other = await administrator.post(`${home}/things`, { ...wrong, mon: "9–13" });
    expect(other.text).toContain("Give it a name.");
    expect(other.text).toContain("Choose a multiple");
    expect((await administrator.post(`${home}/things`, thing)).status).toBe(303);
    const list = await administrator.get(`${home}/things`);
    const [, id] = /things\/([0-9a-f-]{36})">3D printer/.exec(list.text) ?? [];
    expect(id).toBeDefined();
    const changed = await administrator.post(`${home}/things/${id}`, { ...thing, most: "١" });
    expect(changed.status).toBe(303);
    expect((await administrator.get(`${home}/things/${id}`)).text).toContain('value="1"');
    const gone = await administrator.post(`${home}/things/${id}/withdrawal`);
    expect((await administrator.get(gone.location)).text).toContain(`things/${id}/return`);
    expect((await stranger.get(`/spaces/${id}`)).text).toContain("cannot be booked any more");
    await administrator.post(`${home}/things/${id}/return`);
    expect((await stranger.get(`/spaces/${id}`)).text).toContain("Sign in");
  });

  test("books for others, sees the day, calls off and closes", async () => {
    const at = await timeOf();
    const form = await administrator.get(at);
    expect(form.text).toContain("You book for somebody else");
    await administrator.post(at, { ...ben, email: "", name: "Doug" });
    const day = at.slice(-20, -10);
    const shown = await administrator.get(`${home}?day=${day}`);
    expect(shown.text).toContain("Doug");
    const [end] = /\/desk\/aberwen\/spaces\/bookings\/[0-9a-f-]+\/end/.exec(shown.text) ?? [];
    expect((await administrator.get(end ?? "")).text).toContain("Call off a booking");
    const long = await administrator.post(end ?? "", { why: "x".repeat(501) });
    expect(long.status).toBe(422);
    const done = await administrator.post(end ?? "", { why: "Painting" });
    expect((await administrator.get(done.location)).text).toContain("there is no address");
    const closing = `${home}/things/${room}/closures`;
    expect((await administrator.post(closing, { from: "", until: "" })).status).toBe(422);
    const time = { from: "2027-03-01T09:00", until: "2027-03-02T09:00" };
    const closed = await administrator.post(closing, time);
    expect((await administrator.get(closed.location)).text).toContain("Open again");
    expect((await administrator.post(closing, time)).status).toBe(409);
    expect((await administrator.get(`${home}?day=2999-12-31`)).status).toBe(200);
  });

  test("is closed to readers and strangers", async () => {
    expect((await reader.get(home)).status).toBe(403);
    expect((await reader.post(`${home}/things`, thing)).status).toBe(403);
    expect((await administrator.get("/desk/tamar/spaces")).status).toBe(403);
  });
});

describe("a link to it in a conversation", () => {
  const ctxOf = <T>(work: Parameters<typeof d.run<T>>[1]) => d.run(reader.visitor, work);
  const load = (path: string) =>
    ctxOf(async (ctx) => {
      for (const kind of [thingCard, timeCard]) {
        const match = kind.path.exec(path);
        if (match) return kind.load(ctx, match);
      }
      return null;
    });

  test("unfolds into its next free times, each with the way to book it", async () => {
    const card = await load(`/spaces/${room}`);
    expect(card?.offers).toHaveLength(3);
    expect(card?.offers[0]?.href).toBe(await timeOf());
    expect(
      (await ctxOf((ctx) => thingCard.find?.(ctx, "quiet") ?? Promise.resolve([])))[0],
    ).toEqual(card);
    expect(await load("/spaces/0199d7a4-0000-7000-8000-000000000001")).toBeNull();
  });

  test("to one time tells whether it is still free", async () => {
    const at = await timeOf();
    expect(await load(at)).toMatchObject({ fact: { state: "here" }, offers: [{ href: at }] });
    await stranger.post(at, { ...ben, email: "late@e.example" });
    expect(await load(at)).toMatchObject({ fact: { state: "none" }, offers: [] });
    expect(await load(`/spaces/${room}/at/0000-00-00T00:00:00Z`)).toBeNull();
  });
});

test("nothing stays of a library's things for another's staff to change", async () => {
  const tamar = await d.asSystem((ctx) => libraryByCode(ctx, "tamar"));
  const role = { role: "library-administrator", library: tamar?.id ?? null } as const;
  const other = await signedIn(d, "Noa", [role], tamar?.id ?? null);
  const there = "/desk/tamar/spaces";
  expect((await other.get(`${there}/things/${room}`)).status).toBe(404);
  expect((await other.post(`${there}/things/${room}/withdrawal`)).status).toBe(404);
});
