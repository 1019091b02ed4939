import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import {
  type MappingPreview,
  previewMapping,
  unclearStatusWords,
} from "../../actions/preview-mapping.ts";
import { itemMapping, saveItemMapping } from "../../actions/set-item-mapping.ts";
import { type Desk, deskOf } from "./desk.ts";
import { MappingPage, type MappingPageProps } from "./mapping-page.tsx";
import {
  inputOf,
  type MappingFault,
  mappingFaults,
  type TypedMapping,
  typedFrom,
  typedIn,
  unusedField,
} from "./typed-mapping.ts";

const address = "/desk/:code/catalogue/mapping";

/** Where a library's records have its copies. */
export function mappingRoutes(app: Hono<WebEnv>): void {
  app.get(address, async (c) => {
    const desk = deskOf(c);
    const saved = c.req.query("done") === "saved";
    const shown = await desk.act(async (ctx) => {
      const typed = typedFrom(await itemMapping(ctx));
      return { typed, unclear: await unclearStatusWords(ctx), ...(await tried(ctx, typed)) };
    });
    return show(c, { desk, saved, ...shown });
  });
  app.post(address, async (c) => {
    const desk = deskOf(c);
    if (!desk.mayLoad) throw new Refusal("forbidden");
    const form = await readForm(c);
    return takeMapping(c, desk, typedIn(form), form.text("do") === "save");
  });
}

async function takeMapping(
  c: Context<WebEnv>,
  desk: Desk,
  typed: TypedMapping,
  save: boolean,
): Promise<Response> {
  const { unclear, ...trial } = await desk.act(async (ctx) => ({
    ...(await tried(ctx, typed)),
    unclear: await unclearStatusWords(ctx),
  }));
  const right = Object.keys(trial.faults).length === 0;
  if (!save || !right)
    return show(c, { desk, saved: false, typed, unclear, ...trial }, right ? 200 : 422);
  await desk.act((ctx) => saveItemMapping(ctx, inputOf(typed)));
  return c.redirect(`${desk.home}/mapping?done=saved`, 303);
}

type Trial = {
  readonly preview: MappingPreview | null | undefined;
  readonly faults: Readonly<Record<string, MappingFault>>;
};

/** What the mapping would make of a record, or what is wrong with it. */
async function tried(ctx: Ctx, typed: TypedMapping): Promise<Trial> {
  if (unusedField(typed))
    return { preview: undefined, faults: { "subfield-branch": "mapping-none" } };
  try {
    return { preview: await previewMapping(ctx, inputOf(typed), typed.sample || null), faults: {} };
  } catch (fault) {
    if (fault instanceof InvalidInput)
      return { preview: undefined, faults: mappingFaults(fault.fields) };
    throw fault;
  }
}

function show(c: Context<WebEnv>, props: MappingPageProps, status: 200 | 422 = 200): Response {
  const title = props.desk.t("mapping");
  const body = <MappingPage {...props} />;
  return page(c, { title, status, noIndex: true, body });
}
