import type { ReactNode } from "react";
import { languageName } from "#kernel/i18n";
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  RadioGroup,
  Select,
  TextArea,
} from "#ui";
import { articleKinds } from "../../../model/knowledge/article.ts";
import { articleLanguages, directionOf } from "../../../model/knowledge/languages.ts";
import { topics } from "../../../model/knowledge/topics.ts";
import { sayFault } from "../faults.ts";
import type { KnowledgeView } from "../view.ts";
import type { TypedArticle } from "./typed-article.ts";

type Props = {
  readonly view: KnowledgeView;
  readonly action: string;
  readonly typed: TypedArticle;
  /** Not begun yet: its language can be chosen, and it can be published at once. */
  readonly isNew: boolean;
  /** Below its title. */
  readonly children?: ReactNode;
};

/** What an article says and is, in its first language. */
export function ArticleForm(props: Props) {
  const { view, action, typed, isNew, children } = props;
  const { t } = view;
  return (
    <WordsForm view={view} action={action} typed={typed} belowTitle={children}>
      <Facts {...props} />
      {!isNew && (
        <>
          <input type="hidden" name="seen" value={typed.values["seen"]} />
          <Checkbox
            name="minor"
            label={t("minor")}
            hint={t("minor-hint")}
            checked={Boolean(typed.values["minor"])}
          />
          <Checkbox name="keep" label={t("keep")} checked={Boolean(typed.values["keep"])} />
        </>
      )}
      <FormActions>
        <Button look="primary" name="do" value="save">
          {t(isNew ? "save-draft" : "save")}
        </Button>
        {isNew && (
          <Button name="do" value="publish">
            {t("save-and-publish")}
          </Button>
        )}
        <Button look="quiet" name="do" value="preview">
          {t("preview")}
        </Button>
      </FormActions>
    </WordsForm>
  );
}

type WordsProps = Pick<Props, "view" | "action" | "typed"> & {
  readonly belowTitle?: ReactNode;
  readonly children: ReactNode;
};

/** Title and text in one language, with what is wrong with them; `children` are what else the form has. */
export function WordsForm({ view, action, typed, belowTitle, children }: WordsProps) {
  const { t, locale } = view;
  const { values, faults } = typed;
  const error = (name: string) => faultOf(typed, name, view);
  const dir = directionOf(values["language"] ?? locale);
  return (
    <Form action={action}>
      <ErrorSummary
        title={t("please-mend")}
        errors={Object.entries(faults).map(([name, code]) => ({
          name,
          message: sayFault(locale, code),
        }))}
      />
      <Field
        name="title"
        label={t("title")}
        hint={t("title-hint")}
        value={values["title"]}
        error={error("title")}
        maxLength={200}
        required
        dir={dir}
      />
      {belowTitle}
      <TextArea
        name="body"
        label={t("body")}
        hint={t("body-hint")}
        value={values["body"]}
        error={error("body")}
        rows={14}
        required
        dir={dir}
      />
      <Disclosure label={t("markup")}>
        <MarkupSheet view={view} />
      </Disclosure>
      {children}
    </Form>
  );
}

const SIGNS = [
  "heading",
  "list",
  "numbers",
  "strong",
  "emphasis",
  "link",
  "quote",
  "code",
] as const;
const typing = {
  heading: "## …",
  list: "- …",
  numbers: "1. …",
  strong: "**…**",
  emphasis: "*…*",
  link: "[…](https://…)",
  quote: "> …",
  code: "`…`",
} as const satisfies Record<(typeof SIGNS)[number], string>;

function MarkupSheet({ view: { t } }: Pick<Props, "view">) {
  return (
    <ul>
      {SIGNS.map((sign) => (
        <li key={sign}>
          <code dir="ltr">{typing[sign]}</code> {t(`markup-${sign}`)}
        </li>
      ))}
    </ul>
  );
}

function Facts({ view, typed, isNew }: Props) {
  const { t, locale } = view;
  const { values } = typed;
  const error = (name: string) => faultOf(typed, name, view);
  return (
    <>
      <RadioGroup
        name="kind"
        label={t("kind")}
        value={values["kind"]}
        error={error("kind")}
        options={articleKinds.map((kind) => ({
          value: kind,
          label: t(`kind-${kind}`),
          hint: t(`kind-${kind}-hint`),
        }))}
      />
      {isNew && (
        <Select
          name="language"
          label={t("language")}
          hint={t("language-hint")}
          value={values["language"]}
          error={error("language")}
          options={articleLanguages.map((code) => ({
            value: code,
            label: languageName(locale, code),
          }))}
        />
      )}
      <CheckboxGroup
        name="topics"
        label={t("topics")}
        values={typed.topics}
        error={error("topics")}
        options={topics.map((topic) => ({ value: topic, label: t(`topic-${topic}`) }))}
      />
      <Field
        type="date"
        name="reviewOn"
        label={t("review-on")}
        mark={t("optional")}
        hint={t("review-hint")}
        value={values["reviewOn"]}
        error={error("reviewOn")}
        width="short"
      />
    </>
  );
}

function faultOf(
  { faults }: TypedArticle,
  name: string,
  { locale }: KnowledgeView,
): string | undefined {
  const code = faults[name];
  return code === undefined ? undefined : sayFault(locale, code);
}
