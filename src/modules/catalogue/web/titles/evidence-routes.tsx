import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { titleEvidence } from "../../actions/matching/title-evidence.ts";
import { cataloguersLibrary } from "../../policy.ts";
import { deedNotice } from "../desk/matching/notices.tsx";
import { isolated } from "../desk/isolated.ts";
import { matchSetting } from "../matching/setting.ts";
import { EvidencePage } from "./evidence-page.tsx";
import type { TitleSetting } from "./title-setting.ts";
import { type LiveTitle, withTitle } from "./with-title.tsx";

/** Why the records of a title stand together; cataloguers overrule it here. */
export function evidenceRoutes(app: Hono<WebEnv>): void {
  app.get("/titles/:id{[0-9a-f-]{36}}/evidence", (c) =>
    withTitle(c, c.req.param("id"), (title, setting) => showEvidence(c, title, setting)),
  );
}

async function showEvidence(
  c: Context<WebEnv>,
  title: LiveTitle,
  { places }: TitleSetting,
): Promise<Response> {
  const visit = c.get("visit");
  const setting = matchSetting(visit, places);
  const library = cataloguersLibrary(visit.principal, visit.library, [
    ...places.libraries.values(),
  ]);
  const home = library && `/desk/${library.code}/catalogue/matching`;
  const number = c.req.query("page") ?? "";
  const asked = /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 1;
  const { evidence, notice } = await visit.act(async (ctx) => ({
    evidence: await titleEvidence(ctx, title.id, asked),
    notice: home && (await deedNotice(c, ctx, home, c.req.query("parted") !== undefined)),
  }));
  const name = title.lead.description.titles.main.full;
  return page(c, {
    title: setting.t("evidence-title", { title: isolated(name) }),
    noIndex: true,
    notice,
    body: (
      <EvidencePage
        {...{ title, name, evidence, setting }}
        desk={library && home ? { library, home } : null}
      />
    ),
  });
}
