import { formatList, inLanguage, languageName } from "#kernel/i18n";
import { libraryName } from "#kernel/tenancy";
import {
  Breadcrumbs,
  Button,
  DataList,
  Form,
  FormActions,
  LibraryMark,
  Notice,
  PageHeader,
  TextArea,
} from "#ui";
import type { LibraryInfo } from "../../actions/info/library-info.ts";
import { infoWords, isInfoKey } from "../../messages/info-index.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";
import { Linked } from "../thread/linked.tsx";
import { openingText } from "./opening-text.ts";
import { PeopleTable } from "./people-table.tsx";

export interface InfoPageProps {
  readonly desk: ReferenceDesk;
  readonly info: LibraryInfo;
  readonly done: boolean;
  /** A report that was not sent. */
  readonly typed: string;
  readonly fault: string | undefined;
}

/** What is known of a library, for whoever answers in its name. */
export function InfoPage(props: InfoPageProps) {
  const { desk, info, done } = props;
  const { library } = info;
  const t = infoWords(desk.locale);
  const name = libraryName(library, desk.locale);
  const title = desk.t("library-info", { library: name });
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={title}
        lead={t("lead")}
        media={<LibraryMark name={name} letters={library.mark} hue={library.hue} />}
        above={
          <Breadcrumbs
            label={desk.t("desk")}
            crumbs={[{ label: desk.t("desk"), href: desk.home }, { label: name }]}
          />
        }
      />
      {done && (
        <Notice tone="ok" announce="status">
          <p>{t("report-done")}</p>
        </Notice>
      )}
      <div className="with-aside">
        <div className="stack stack-wide">
          <Says {...props} />
          <PeopleTable desk={desk} info={info} />
          <ReportForm {...props} />
        </div>
        <aside className="stack stack-wide" aria-label={t("rules")}>
          <Openings {...props} />
          <Contact {...props} />
          <Rules {...props} />
        </aside>
      </div>
    </div>
  );
}

function Says({ desk, info }: InfoPageProps) {
  const t = infoWords(desk.locale);
  const text = inLanguage(info.settings.information, desk.locale, "");
  return (
    <section className="stack" aria-labelledby="says">
      <h2 id="says">{t("library-says")}</h2>
      {text ? (
        <p className="said-text measure" dir="auto">
          <Linked text={text} />
        </p>
      ) : (
        <p>{desk.t("info-none")}</p>
      )}
    </section>
  );
}

function Openings({ desk, info }: InfoPageProps) {
  const t = infoWords(desk.locale);
  return (
    <section className="stack" aria-labelledby="opening">
      <h2 id="opening">{t("opening")}</h2>
      {info.branches.length === 0 ? (
        <p className="soft">{t("no-branches")}</p>
      ) : (
        <DataList
          items={info.branches.map(({ card, opening }) => ({
            label: inLanguage(card.name, desk.locale, card.code),
            value: openingText(t, desk, opening, card.schedule.timeZone),
          }))}
        />
      )}
    </section>
  );
}

function Contact({ desk, info: { entry, library } }: InfoPageProps) {
  const t = infoWords(desk.locale);
  const { phone, email, website } = entry?.contact ?? {};
  return (
    <section className="stack" aria-labelledby="contact">
      <h2 id="contact">{t("contact")}</h2>
      <DataList
        items={[
          { label: t("phone"), value: phone && <bdi dir="ltr">{phone}</bdi> },
          { label: t("email"), value: email && <a href={`mailto:${email}`}>{email}</a> },
          { label: t("website"), value: website && <Linked text={website} /> },
        ].filter(({ value }) => value)}
      />
      <p className="cluster">
        <a href={`/libraries/${library.code}`}>{t("in-directory")}</a>
        <a href={`/libraries/${library.code}/collection`}>{t("its-catalogue")}</a>
      </p>
    </section>
  );
}

function Rules({ desk, info: { settings, entry, library } }: InfoPageProps) {
  const { locale } = desk;
  const t = infoWords(locale);
  const named = (codes: readonly string[]) =>
    formatList(
      locale,
      [...new Set(codes)].map((code) => languageName(locale, code)),
    );
  const { answerDays, keepDays, chat, namesOtherLibrary, languages } = settings;
  return (
    <section className="stack" aria-labelledby="rules">
      <h2 id="rules">{t("rules")}</h2>
      <DataList
        items={[
          { label: t("talks-at-once"), value: t(chat ? "talks-yes" : "talks-no") },
          { label: t("names-us"), value: t(namesOtherLibrary ? "names-yes" : "names-no") },
          { label: t("answer-within"), value: t("answer-days", { days: answerDays }) },
          { label: t("kept-for"), value: t("kept-days", { days: keepDays }) },
          { label: t("answers-in"), value: named([library.locale, ...languages, "en"]) },
          ...(entry && entry.languages.length > 0
            ? [{ label: t("languages"), value: named(entry.languages) }]
            : []),
        ]}
      />
    </section>
  );
}

function ReportForm({ desk, info: { library }, typed, fault }: InfoPageProps) {
  const t = infoWords(desk.locale);
  return (
    <section className="stack" aria-labelledby="report">
      <h2 id="report">{t("report-title")}</h2>
      <p className="measure">{t("report-lead")}</p>
      <Form action={`${desk.home}/libraries/${library.code}/reports`} label={t("report-title")}>
        <TextArea
          name="text"
          label={t("report-text")}
          error={fault !== undefined && isInfoKey(fault) ? t(fault) : undefined}
          value={typed}
          rows={3}
          dir="auto"
        />
        <FormActions>
          <Button>{t("report-do")}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
