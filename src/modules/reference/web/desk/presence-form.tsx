import { inLanguage, type LocalText } from "#kernel/i18n";
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  Field,
  Form,
  FormActions,
  FormButton,
} from "#ui";
import type { WhoIsThere } from "../../actions/desk/who-is-there.ts";
import type { ReferenceDesk } from "./reference-desk.ts";

export interface PresenceProps {
  readonly desk: ReferenceDesk;
  readonly there: WhoIsThere;
  readonly skills: readonly { readonly code: string; readonly name: LocalText }[];
}

/** Whether one is there, who else is, and what one answers. */
export function PresenceForm({ desk, there: { me, others, rostered }, skills }: PresenceProps) {
  const { t, home, when, locale } = desk;
  const names = namesOf(others);
  return (
    <section className="desk-presence" aria-label={t("come")}>
      <div className="cluster cluster-apart">
        <p role="status">
          {me.availableSince
            ? t("you-are-there", { time: when(me.availableSince) })
            : t("you-are-away")}{" "}
          {rostered.length > 0 && t("rostered", { names: namesOf(rostered) })}{" "}
          <span className="soft">{names ? t("there-others", { names }) : t("there-nobody")}</span>
        </p>
        {me.availableSince && (
          <FormButton action={`${home}/presence/absence`}>{t("leave")}</FormButton>
        )}
      </div>
      <Form action={`${home}/presence`} label={t("come")}>
        {!me.availableSince && (
          <FormActions>
            <Button look="primary" icon="check">
              {t("come")}
            </Button>
          </FormActions>
        )}
        <Disclosure label={me.name}>
          <Field name="name" label={t("desk-name")} value={me.name} maxLength={60} dir="auto" />
          <Field
            name="languages"
            label={t("my-languages")}
            hint={t("my-languages-hint")}
            value={me.languages.join(" ")}
            dir="ltr"
          />
          <Field name="most" type="number" label={t("most")} value={me.most} min={1} max={20} />
          <Checkbox name="forNetwork" label={t("for-network")} checked={me.forNetwork} />
          {skills.length > 0 && (
            <CheckboxGroup
              name="skills"
              label={t("my-skills")}
              values={me.skills}
              options={skills.map(({ code, name: skill }) => ({
                value: code,
                label: inLanguage(skill, locale, code),
              }))}
            />
          )}
          <FormActions>
            <Button>{t("change")}</Button>
          </FormActions>
        </Disclosure>
      </Form>
    </section>
  );
}

const namesOf = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => name).join(", ");
