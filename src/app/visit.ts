import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { anonymous } from "#kernel/access";
import type { Visit } from "#kernel/http";
import { resolveSession, sessionToken } from "#kernel/identity";
import { chooseLocale, isLocale, type Locale } from "#kernel/i18n";
import type { LibraryId } from "#kernel/ids";
import { countUnread } from "#kernel/notices";
import { allLibraries, type Ctx, type Library, libraryByCode } from "#kernel/tenancy";
import type { Deployment } from "./deployment.ts";
import { remembered } from "./remembered.ts";
import { asSystem } from "./system.ts";

type Signed = Awaited<ReturnType<typeof signedIn>>;

/** Makes the function that tells, for each request, who comes and in whose name. */
export function visitor(deployment: Deployment): (c: Context) => Promise<Visit> {
  const members = membersOf(deployment);
  return async (c) => {
    const token = sessionToken(c);
    const signed = token
      ? await deployment.run(asSystem("sign-in session"), (ctx) =>
          signedIn(ctx, token, showsFrame(c)),
        )
      : null;
    return visitOf(c, deployment, signed, await chooseLibrary(c, signed, members));
  };
}

/** The visit of a request that fails before it is known who comes: nobody's, in the language it asks for. */
export function strangersVisit(c: Context, deployment: Deployment): Visit {
  return visitOf(c, deployment, null, null);
}

/** Whom the token signs in, with the count of unread notices where the frame will show it. */
async function signedIn(ctx: Ctx, token: string, counts: boolean) {
  const known = await resolveSession(ctx, token);
  return known && { ...known, unread: counts ? await countUnread(ctx, known.principal.id) : 0 };
}

/** Whether the answer may be a page: files, pictures and programs ask for something else. */
function showsFrame(c: Context): boolean {
  return (c.req.header("accept") ?? "").includes("text/html");
}

function visitOf(
  c: Context,
  { services, run }: Deployment,
  signed: Signed,
  library: Library | null,
): Visit {
  const principal = signed?.principal ?? anonymous;
  const locale = localeOf(c, signed);
  const home = library?.id ?? null;
  return {
    id: randomUUID(),
    url: new URL(c.req.url),
    principal,
    session: signed?.session ?? null,
    unread: signed?.unread ?? 0,
    locale,
    library,
    services,
    run,
    act: (work, at = {}) =>
      run(
        {
          principal,
          locale,
          library: at.library === undefined ? home : at.library,
          reach: at.reach ?? "library",
        },
        work,
      ),
    read: (work) => run({ principal, locale, library: home, readsOnly: true }, work),
  };
}

function localeOf(c: Context, signed: Signed): Locale {
  const asked = [c.req.query("lang"), getCookie(c, "lang"), signed?.locale ?? undefined].find(
    isLocale,
  );
  return asked ?? chooseLocale(c.req.header("accept-language"));
}

/** The library of the address (a desk, a library's page), else the visitor's home library. */
async function chooseLibrary(
  c: Context,
  signed: Signed,
  members: Members,
): Promise<Library | null> {
  const [, place, code = ""] = c.req.path.split("/");
  if (place === "desk" || place === "libraries") return members.addressed(code);
  if (place === "network") return null;
  const asked = place === "ask" ? await members.addressed(code) : null;
  if (asked) return asked;
  const known = await members.known();
  return byId(known, signed?.home ?? null) ?? byCode(known, getCookie(c, "home"));
}

type Members = {
  /** Those of a moment ago. */
  readonly known: () => Promise<readonly Library[]>;
  /** The one with the code in an address: who has just added a library goes there at once. */
  readonly addressed: (code: string) => Promise<Library | null>;
};

function membersOf({ run }: Deployment): Members {
  const anybody = { principal: anonymous, library: null, locale: "en", readsOnly: true } as const;
  const known = remembered(() => run(anybody, allLibraries), 5000);
  const addressed = async (code: string) =>
    byCode(await known(), code) ?? (await run(anybody, (ctx) => libraryByCode(ctx, code)));
  return { known, addressed };
}

function byCode(members: readonly Library[], code: string | undefined): Library | null {
  return members.find((library) => library.code.toLowerCase() === code?.toLowerCase()) ?? null;
}

function byId(members: readonly Library[], id: LibraryId | null): Library | null {
  return members.find((library) => library.id === id) ?? null;
}
