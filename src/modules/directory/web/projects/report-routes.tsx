import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { giveTable, type WebEnv } from "#kernel/http";
import { direction } from "#kernel/i18n";
import { page } from "#ui";
import { openProject } from "../../actions/projects/projects.ts";
import { deskWords } from "../../messages/index.ts";
import { daysShape } from "../../model/parts.ts";
import { sayFault } from "../desk/form-state.ts";
import { endingOf } from "../ending.ts";
import type { OpenView } from "./open-view.ts";
import { openView } from "./open-project.ts";
import { projectTables } from "./project-files.ts";
import { type Period, ReportPage } from "./report-page.tsx";

type Web = Context<WebEnv>;

/** The report of a project, and its tables as files; `one` is where the project lies. */
export function reportRoutes(app: Hono<WebEnv>, one: string): void {
  app.get(`${one}/report`, async (c) => {
    const open = await openView(c, (ctx) => openProject(ctx, c.req.param("project") ?? ""));
    const { period, fault } = periodOf(c, open);
    const body = <ReportPage open={open} period={period} fault={fault} />;
    const title = deskWords(open.view.locale)("project-report");
    return page(c, { title, status: fault ? 422 : 200, noIndex: true, body });
  });

  app.get(`${one}/:file{(?:line|contribution|expense|milestone)\\.(?:csv|xlsx)}`, async (c) => {
    const open = await openView(c, (ctx) => openProject(ctx, c.req.param("project") ?? ""));
    const file = c.req.param("file") ?? "";
    const [name] = file.split(".");
    const table = Object.entries(projectTables).find(([key]) => key === name)?.[1];
    if (!table) throw new Refusal("not-found");
    const dir = direction(open.view.locale);
    return giveTable(
      c,
      { dir },
      { ...table(open), name: `project-${name}`, ending: endingOf(file) },
    );
  });
}

/** The days that are asked for; the whole project where none are, or none that are days. */
function periodOf(c: Web, open: OpenView): { period: Period; fault?: string } {
  const whole = { from: open.project.starts, to: open.project.ends };
  const asked = {
    from: c.req.query("from") || whole.from,
    to: c.req.query("to") || whole.to,
  };
  const read = daysShape.safeParse(asked);
  if (read.success) return { period: read.data };
  return {
    period: whole,
    fault: sayFault(open.view, read.error.issues[0]?.message ?? ""),
  };
}
