import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { clientAddress, pacer, type Pacer, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { book, isForOthers } from "../../actions/book.ts";
import { lengthsAt } from "../../actions/free-times.ts";
import { placedThing } from "../../actions/where.ts";
import { refusal, type SpacesRefusal } from "../../errors.ts";
import { bookingWords, isBookingKey } from "../../messages/booking-index.ts";
import { instantIn } from "../time-words.ts";
import { BookPage, type BookProps } from "./book-page.tsx";
import { hereOf, mayHere, THING, thingOf } from "./thing-of.ts";

type Web = Context<WebEnv>;
const TIME = `${THING}/at/:at`;

/** Where a time is booked. */
export function bookRoutes(app: Hono<WebEnv>): void {
  const pace = pacer();
  app.get(TIME, (c) => showForm(c, { typed: {}, faults: {}, refused: null }));
  app.post(TIME, (c) => take(c, pace));
}

type FormShown = Pick<BookProps, "typed" | "faults" | "refused"> & {
  readonly status?: 200 | 409 | 422;
};

async function showForm(c: Web, form: FormShown): Promise<Response> {
  const { locale, principal, act } = c.get("visit");
  const at = instantIn(c.req.param("at"));
  const { placed, lengths } = await act(async (ctx) => {
    const found = await placedThing(ctx, thingOf(c));
    return { placed: found, lengths: at ? await lengthsAt(ctx, found, at) : [] };
  });
  if (!at) return c.redirect(`/spaces/${placed.thing.id}`, 303);
  const may = mayHere(c, placed);
  if (may === "sign-in") return c.redirect(`/sign-in?next=${encodeURIComponent(hereOf(c))}`, 303);
  if (may !== "yes") return c.redirect(`/spaces/${placed.thing.id}`, 303);
  const booker: BookProps["booker"] =
    principal.kind !== "person"
      ? { kind: "guest" }
      : isForOthers(principal, placed.library.id)
        ? { kind: "staff" }
        : { kind: "reader", name: principal.name };
  const { typed, faults, refused, status = 200 } = form;
  return page(c, {
    title: placed.thing.name,
    status,
    noIndex: true,
    body: <BookPage {...{ locale, placed, at, lengths, booker, typed, faults, refused }} />,
  });
}

async function take(c: Web, pace: Pacer): Promise<Response> {
  const { act } = c.get("visit");
  const form = await readForm(c);
  const at = instantIn(c.req.param("at"));
  if (!at) return c.redirect(`/spaces/${thingOf(c)}`, 303);
  if (!mayBookNow(c, pace)) throw refusal("asked-too-often");
  const again = (shown: Omit<FormShown, "typed">) => showForm(c, { typed: form.values, ...shown });
  try {
    const wish = {
      at,
      minutes: Number(form.text("minutes")),
      name: form.text("name"),
      email: form.text("email"),
      note: form.text("note").replaceAll("\r\n", "\n"),
    };
    const { booking, key } = await act((ctx) => book(ctx, thingOf(c), wish));
    if (booking.person) return c.redirect("/my/bookings?done=booked", 303);
    if (key !== null) return c.redirect(`/bookings/${key}`, 303);
    const refused = bookingWords(c.get("visit").locale)("already-yours");
    return await again({ faults: {}, refused });
  } catch (fault) {
    if (fault instanceof InvalidInput)
      return again({ faults: fault.fields, refused: null, status: 422 });
    if (fault instanceof Refusal && SHOWN.has(fault.code))
      return again({ faults: {}, refused: refusedText(c, fault), status: 409 });
    throw fault;
  }
}

/** Strangers book so often from one address at most; whoever is signed in is known. */
function mayBookNow(c: Web, pace: Pacer): boolean {
  const { principal, services } = c.get("visit");
  const { TRUSTED_PROXIES, BOOKINGS_PER_ADDRESS: most } = services.config;
  return (
    principal.kind === "person" || pace(clientAddress(c, TRUSTED_PROXIES), { most, seconds: 600 })
  );
}

/** Refusals after which another time, or another thing, is chosen. */
const SHOWN: ReadonlySet<string> = new Set<SpacesRefusal>(["booking-taken", "too-many-bookings"]);

function refusedText(c: Web, { code, params }: Refusal): string {
  return isBookingKey(code) ? bookingWords(c.get("visit").locale)(code, params) : code;
}
