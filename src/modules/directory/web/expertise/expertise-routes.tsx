import { etag } from "hono/etag";
import type { Context, Hono } from "hono";
import { anonymous, Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { page, PageHeader } from "#ui";
import { type ExpertiseSearch, findColleagues } from "../../actions/expertise/find-colleagues.ts";
import { ownEntries } from "../../actions/expertise/own-entry.ts";
import { absolute, viewOf } from "../view.ts";
import { ColleagueCard } from "./colleague-list.tsx";
import { peopleJson } from "./people-json.ts";
import { PeoplePage } from "./people-page.tsx";

type Web = Context<WebEnv>;

/** The expertise of the network, for people and for programs. */
export function expertiseRoutes(app: Hono<WebEnv>): void {
  app.get("/people", async (c) => {
    const view = viewOf(c);
    const search = searchOf(c);
    const { found, own } = await c.get("visit").act(async (ctx) => ({
      found: await findColleagues(ctx, search),
      own: await ownEntries(ctx),
    }));
    const query = new URLSearchParams(c.get("visit").url.search);
    if (search.from) query.set("from", search.from);
    const json = query.size > 0 ? `/people.json?${query}` : "/people.json";
    return page(c, {
      title: view.t("people"),
      description: view.t("people-lead"),
      canonical: absolute(c, "/people"),
      body: (
        <PeoplePage
          view={view}
          search={search}
          found={found}
          keepsEntry={own.length > 0}
          json={json}
        />
      ),
    });
  });

  app.get("/people.json", etag(), async (c) => {
    const search = searchOf(c, c.req.query("from") ?? null);
    const { run, locale, services } = c.get("visit");
    // As a stranger sees it, whoever asks: the answer may be kept between here and there.
    const found = await run({ principal: anonymous, library: null, locale }, (ctx) =>
      findColleagues(ctx, search),
    );
    // Doors open and close by the minute, and who asks again within one has the answer already.
    const at = services.clock.now().round({ smallestUnit: "minute", roundingMode: "floor" });
    const body = peopleJson(found, { search, at, address: (path) => absolute(c, path) });
    return c.json(body, 200, { "cache-control": "no-cache", "access-control-allow-origin": "*" });
  });

  app.get("/people/:person{[0-9a-f-]{36}}", onePerson);
}

async function onePerson(c: Web): Promise<Response> {
  const view = viewOf(c);
  const search = searchOf(c);
  const found = await c.get("visit").act((ctx) => findColleagues(ctx, { ...search, text: "" }));
  const one = found.colleagues.find(({ entry }) => entry.entryId === c.req.param("person"));
  if (!one) throw new Refusal("not-found");
  const body = (
    <div className="stack">
      <PageHeader
        title={one.entry.name}
        above={
          <p className="small">
            <a href="/people">{view.t("people")}</a>
          </p>
        }
        lead={one.entry.nativeName && <bdi>{one.entry.nativeName}</bdi>}
      />
      <ColleagueCard view={view} search={search} skills={found.skills} one={one} headless />
    </div>
  );
  const canonical = absolute(c, `/people/${one.entry.entryId}`);
  return page(c, { title: one.entry.name, canonical, body });
}

function searchOf(c: Web, from?: string | null): ExpertiseSearch {
  const value = (name: string) => c.req.query(name)?.trim().slice(0, 100) || null;
  return {
    text: (c.req.query("q") ?? "").trim().slice(0, 200),
    chosen: {
      now: value("now"),
      skill: value("skill"),
      language: value("language"),
      library: value("library"),
    },
    from: from === undefined ? (c.get("visit").library?.code ?? null) : from,
  };
}
