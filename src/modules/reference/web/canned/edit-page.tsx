import { languageName } from "#kernel/i18n";
import {
  Badge,
  Breadcrumbs,
  Button,
  Disclosure,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  FormButton,
  Notice,
  PageHeader,
} from "#ui";
import { ownerOf } from "../../model/canned/canned.ts";
import { textIn } from "../../model/canned/offered.ts";
import { isBehindSource } from "../../model/canned/versions.ts";
import { FoundFields, VariableList } from "./canned-fields.tsx";
import type { EditPageProps } from "./edit-props.ts";
import { DoneNotice } from "./done-notice.tsx";
import { faultText } from "./fault-text.ts";
import { TextForm } from "./text-form.tsx";

/** One canned answer: how it is found, and what it says in each language. */
export function EditCannedPage(props: EditPageProps) {
  const { seat, canned, done } = props;
  const { t, at, desk } = seat;
  const { name, id } = canned;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={canned.mayWrite ? t("edit", { name }) : `/${name}`}
        lead={
          <>
            {t(`owner-${ownerOf(canned)}`)} · {t("uses")}: {t("uses-count", { count: canned.uses })}
          </>
        }
        above={
          <Breadcrumbs
            label={t("canned")}
            crumbs={[{ label: t("canned"), href: at }, { label: `/${name}` }]}
          />
        }
      />
      <DoneNotice seat={seat} done={done} />
      {canned.mayWrite ? <Writing {...props} /> : <Reading {...props} />}
      <div className="cluster">
        {canned.mayWrite && (
          <FormButton action={`${at}/${id}/removal`} look="danger" icon="trash">
            {t("remove")}
          </FormButton>
        )}
        {!canned.mayWrite && desk && !canned.replacedBy && (
          <FormButton action={`${at}/${id}/replacement`}>{t("replace")}</FormButton>
        )}
      </div>
    </div>
  );
}

function Writing(props: EditPageProps) {
  const { seat, canned, wrong, adding } = props;
  const { t } = seat;
  const [first, ...translations] = canned.texts;
  const blank = adding && { language: adding, body: "", sourceVersion: canned.version };
  return (
    <>
      <SourceNotice {...props} />
      <FoundForm {...props} />
      {first && <TextForm {...props} text={first} />}
      <Disclosure label={t("variables")}>
        <VariableList seat={seat} />
      </Disclosure>
      <section className="stack stack-wide" aria-labelledby="translations">
        <h2 id="translations">{t("translations")}</h2>
        {translations.map((text) => (
          <TextForm key={text.language} {...props} text={text} />
        ))}
        {blank && <TextForm {...props} text={blank} />}
        <Disclosure label={t("translate-to")} open={wrong?.form === "language"}>
          <NewLanguage {...props} />
        </Disclosure>
      </section>
    </>
  );
}

function FoundForm({ seat, canned, wrong }: EditPageProps) {
  const { t, at } = seat;
  const typed =
    wrong?.form === "found"
      ? wrong
      : { values: { name: canned.name, topics: canned.topics.join(", ") }, faults: {} };
  return (
    <Form action={`${at}/${canned.id}`} label={t("found")}>
      <ErrorSummary
        title={t("check")}
        errors={Object.entries(typed.faults).map(([name, code]) => ({
          name,
          message: faultText(seat, code),
        }))}
      />
      <FoundFields seat={seat} typed={typed} />
      <FormActions>
        <Button>{t("save-name")}</Button>
      </FormActions>
    </Form>
  );
}

function NewLanguage({ seat, canned, wrong }: EditPageProps) {
  const { t, at } = seat;
  const typed = wrong?.form === "language" ? wrong : null;
  return (
    <Form action={`${at}/${canned.id}`} method="get" label={t("translate-to")}>
      <Field
        name="language"
        label={t("translate-to")}
        hint={t("language-hint")}
        value={typed?.values["language"]}
        error={typed ? t("language-form") : undefined}
        width="short"
        dir="ltr"
      />
      <FormActions>
        <Button>{t("translate-do")}</Button>
      </FormActions>
    </Form>
  );
}

/** The network's text has gone on while the library's stayed. */
function SourceNotice({ seat, canned }: EditPageProps) {
  const { t, at, locale } = seat;
  const { replaces } = canned;
  if (!replaces || !isBehindSource(canned, replaces)) return null;
  const now = textIn(replaces, canned.language);
  return (
    <Notice
      tone="warn"
      title={t("source-behind")}
      action={<FormButton action={`${at}/${canned.id}/review`}>{t("source-seen")}</FormButton>}
    >
      <p>{t("source-behind-text")}</p>
      {now && (
        <Disclosure label={t("source-now")}>
          <Badge>{languageName(locale, now.language)}</Badge>
          <p className="said-text" dir="auto" lang={now.language}>
            {now.body}
          </p>
        </Disclosure>
      )}
    </Notice>
  );
}

/** A text that is changed elsewhere. */
function Reading({ seat, canned }: EditPageProps) {
  const { t, locale } = seat;
  return (
    <>
      <p>{t("of-network")}</p>
      {canned.texts.map(({ language, body }) => (
        <section key={language} className="stack" aria-label={languageName(locale, language)}>
          <h2>{languageName(locale, language)}</h2>
          <p className="said-text" dir="auto" lang={language}>
            {body}
          </p>
        </section>
      ))}
    </>
  );
}
