import type { Context, Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import { locales } from "#kernel/i18n";
import { type Column, page, Table } from "#ui";
import { listSkills } from "../../actions/list-skills.ts";
import { saveSkill } from "../../actions/network.ts";
import { deskWords } from "../../messages/index.ts";
import type { Skill } from "../../model/entries.ts";
import { SavedNotice } from "../desk/directory-frame.tsx";
import { EntryForm } from "../desk/entry-form.tsx";
import { Line, Translated } from "../desk/fields.tsx";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { localTextOf } from "../desk/read-fields.ts";
import { localValues } from "../desk/values.ts";
import { said, type View, viewOf } from "../view.ts";
import { actForNetwork, NetworkFrame } from "./network-frame.tsx";

const PATH = "/network/skills";

/** The vocabulary of what people can help with, for the coordinator. */
export function skillRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, async (c) => {
    const skills = await actForNetwork(c, listSkills);
    const chosen = skills.find(({ code }) => code === c.req.query("code"));
    return show(c, chosen ? skillState(chosen) : stored({}));
  });

  app.post(PATH, async (c) => {
    const form = await readForm(c);
    const given = { code: form.text("code"), name: localTextOf(form, "name") };
    const result = await attempt(actForNetwork(c, (ctx) => saveSkill(ctx, given)));
    if (result.faults) return show(c, typed(form, result.faults), 422);
    return c.redirect(`${PATH}?saved=1`, 303);
  });
}

async function show(c: Context<WebEnv>, state: FormState, status: 200 | 422 = 200) {
  const view = viewOf(c);
  const skills = await actForNetwork(c, listSkills);
  const notice = c.req.query("saved") && status === 200 ? <SavedNotice view={view} /> : undefined;
  const body = (
    <NetworkFrame view={view} part="skills">
      <SkillForm view={view} state={state} />
      <SkillTable view={view} skills={skills} />
    </NetworkFrame>
  );
  const title = deskWords(view.locale)("network-skills");
  return page(c, { title, status, noIndex: true, notice, body });
}

function SkillForm({ view, state }: { view: View; state: FormState }) {
  const t = deskWords(view.locale);
  const fields = ["code", ...locales.map((locale) => `name.${locale}`)];
  return (
    <EntryForm view={view} state={state} fields={fields} action={PATH} submit={t("save-skill")}>
      {(entry) => (
        <>
          <Line
            entry={entry}
            name="code"
            label={t("skill-code")}
            hint={t("skill-code-hint")}
            width="short"
            dir="ltr"
          />
          <Translated entry={entry} name="name" label={t("name")} hint={t("one-is-enough")} />
        </>
      )}
    </EntryForm>
  );
}

function SkillTable({ view, skills }: { view: View; skills: readonly Skill[] }) {
  const t = deskWords(view.locale);
  return (
    <Table
      caption={t("network-skills")}
      captionHidden
      rows={skills}
      rowKey={({ code }) => code}
      empty={t("no-skills")}
      columns={skillColumns(view)}
    />
  );
}

/** What the list says of each skill. */
function skillColumns(view: View): readonly Column<Skill>[] {
  const t = deskWords(view.locale);
  return [
    {
      key: "name",
      label: t("name"),
      heading: true,
      cell: ({ code, name }) => (
        <a href={`${PATH}?code=${encodeURIComponent(code)}`}>{said(name, view.locale).text}</a>
      ),
    },
    { key: "code", label: t("skill-code"), cell: ({ code }) => <code>{code}</code> },
  ];
}

function skillState({ code, name }: Skill): FormState {
  return stored({ code, ...localValues("name", name) });
}
