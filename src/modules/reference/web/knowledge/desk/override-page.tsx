import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  FormButton,
  Notice,
  RadioGroup,
  TextArea,
} from "#ui";
import type { OverriddenArticle } from "../../../actions/knowledge/override-article.ts";
import { textIn } from "../../../model/knowledge/article.ts";
import { isOverrideStale, overrideWays } from "../../../model/knowledge/override.ts";
import { sayFault } from "../faults.ts";
import { MarkedUp } from "../marked-up.tsx";
import { KnowledgeFrame } from "./knowledge-frame.tsx";
import type { WritersSeat } from "./seat.ts";
import { StateBadge } from "./state-badge.tsx";

type Props = OverriddenArticle & {
  readonly seat: WritersSeat;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
};

/** An article of the network, and what a library's readers see of it. */
export function OverridePage(props: Props) {
  const { seat, article, override } = props;
  const { t, locale } = seat.view;
  const { title, body, language } = textIn(article, locale);
  const foreign = language === locale ? undefined : language;
  return (
    <KnowledgeFrame
      seat={seat}
      part={null}
      title={title}
      titleLanguage={foreign}
      lead={t("written-by-network")}
      help="override-help"
    >
      {override && <Now {...props} />}
      <section className="stack" aria-labelledby="network-text">
        <h2 id="network-text">{t("network-text")}</h2>
        <div className="answer-sheet">
          <MarkedUp source={body} language={foreign} />
        </div>
      </section>
      <OverrideForm {...props} />
    </KnowledgeFrame>
  );
}

/** What is in force, and whether the network's text has changed since. */
function Now({ seat, article, override, replacement }: Props) {
  const { t, day, locale } = seat.view;
  if (!override) return null;
  const isStale = isOverrideStale(article, override);
  return (
    <Notice
      tone={isStale ? "warn" : "info"}
      title={t(`way-${override.way}-is`)}
      action={
        <FormButton action={`${seat.root}/overrides/${override.id}/removal`}>
          {t("remove-override")}
        </FormButton>
      }
    >
      <p>{t("saved-by", { date: day(override.at), who: override.author || t("nobody") })}</p>
      {replacement && (
        <p className="cluster">
          <a href={`${seat.root}/${replacement.number}`}>{textIn(replacement, locale).title}</a>
          <StateBadge t={t} state={replacement.state} />
        </p>
      )}
      {isStale && (
        <>
          <p>{t("source-changed-text")}</p>
          <FormButton
            action={`${seat.root}/network/${article.number}/confirmation`}
            fields={{ seen: String(article.version) }}
          >
            {t("confirm-override")}
          </FormButton>
        </>
      )}
    </Notice>
  );
}

function OverrideForm({ seat, article, values, faults }: Props) {
  const { t, locale } = seat.view;
  const error = (name: string) => {
    const code = faults[name];
    return code === undefined ? undefined : sayFault(locale, code);
  };
  return (
    <section className="stack" aria-labelledby="change">
      <h2 id="change">{t("change-for-readers")}</h2>
      <Form action={`${seat.root}/network/${article.number}/override`}>
        <ErrorSummary
          title={t("please-mend")}
          errors={Object.entries(faults).map(([name, code]) => ({
            name,
            message: sayFault(locale, code),
          }))}
        />
        <RadioGroup
          name="way"
          label={t("way")}
          value={values["way"]}
          error={error("way")}
          options={overrideWays.map((way) => ({
            value: way,
            label: t(`way-${way}`),
            hint: t(`way-${way}-hint`),
          }))}
        />
        <TextArea
          name="note"
          label={t("note")}
          hint={t("note-hint")}
          value={values["note"]}
          error={error("note")}
          maxLength={4000}
          dir="auto"
        />
        <FormActions>
          <Button look="primary">{t("change-now")}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
