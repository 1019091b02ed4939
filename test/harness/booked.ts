import type { BrowserContext } from "playwright-core";
import { demoLibrary } from "./people.ts";

/** What stands behind addresses of bookings. */
export type Booked = {
  /** A room, and the path of its next free time. */
  readonly space: string;
  readonly time: string;
  /** A stranger's key, and what the desk calls their booking. */
  readonly booking: string;
  readonly booked: string;
};

/** A stranger books the demo's study room, and the desk lists it. */
export async function bookSomething(
  stranger: BrowserContext,
  desk: BrowserContext,
  site: string,
): Promise<Booked> {
  const list = await read(stranger, `/spaces?library=${demoLibrary}&words=study`);
  const space = found(list, /\/spaces\/([0-9a-f-]{36})/);
  const time = await nextTime(stranger, space);
  const answer = await stranger.request.post(time, {
    headers: { origin: site },
    form: { minutes: "30", name: "Ben Adler", email: `b${Date.now()}@e.example`, note: "Chess" },
  });
  const booking = found(new URL(answer.url()).pathname, /\/bookings\/([^/]+)$/);
  const day = time.slice(-20, -10);
  const bookings = await read(desk, `/desk/${demoLibrary}/spaces?day=${day}`);
  const booked = found(bookings, /\/spaces\/bookings\/([0-9a-f-]{36})\/end/);
  return { space, time: await nextTime(stranger, space), booking, booked };
}

/** The path of the next free time of a thing. */
export async function nextTime(context: BrowserContext, space: string): Promise<string> {
  return found(
    await read(context, `/spaces/${space}`),
    /href="(\/spaces\/[0-9a-f-]{36}\/at\/[^"]+)"/,
  );
}

async function read(context: BrowserContext, path: string): Promise<string> {
  return (await context.request.get(path)).text();
}

/** What a pattern's group holds where it is first found. @throws where it is not: what follows would be of another page */
export function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[1];
  if (match === undefined) throw new Error(`nothing like ${pattern.source}`);
  return match;
}
