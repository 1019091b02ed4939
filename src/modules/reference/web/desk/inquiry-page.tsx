import { inLanguage, languageName } from "#kernel/i18n";
import { libraryName } from "#kernel/tenancy";
import { Breadcrumbs, Checkbox, DataList, Disclosure, FormButton, Notice, PageHeader } from "#ui";
import { partnerFault } from "../../messages/partners-index.ts";
import { isDeskKey } from "../../messages/desk-index.ts";
import { filesWords } from "../../messages/files-index.ts";
import { infoWords } from "../../messages/info-index.ts";
import { AnswerLinks } from "../knowledge/reader/suggestions.tsx";
import { Linked } from "../thread/linked.tsx";
import { AttachForm } from "../files/attach-form.tsx";
import { fileFault } from "../files/fault-text.ts";
import { Thread } from "../thread/thread.tsx";
import type { InquiryPageProps } from "./inquiry-props.ts";
import { atDesk } from "./at-desk.ts";
import { InquiryCare } from "./inquiry-care.tsx";
import { InquiryWays } from "./inquiry-ways.tsx";
import { FindTitle } from "../cards/find-title.tsx";
import { mayTalk, ReplyForm } from "./reply-form.tsx";
import { PartnerSection } from "../partners/partner-section.tsx";

/** One inquiry at the desk: the thread, the answer, and what else can be done. */
export function InquiryPage(props: InquiryPageProps) {
  const { desk, inquiry, setting, live, done } = props;
  const { t, home, locale } = desk;
  const { row, homeLibrary } = inquiry;
  const name = libraryName(homeLibrary, locale);
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={row.subject || t("erased-row")}
        above={
          <Breadcrumbs
            label={t("desk")}
            crumbs={[{ label: t("desk"), href: home }, { label: row.code }]}
          />
        }
        lead={t(`state-${row.state}`)}
      />
      {done && (
        <Notice tone="ok" announce="status">
          <p>{done}</p>
        </Notice>
      )}
      <Faults {...props} />
      {!inquiry.home && (
        <Notice>
          <p>{t("anonymous-note", { library: name })}</p>
        </Notice>
      )}
      {atDesk(desk)}
      <div className="with-aside">
        <div className="stack">
          <Thread entries={inquiry.entries} setting={setting} live={live} />
          <ReplyForm {...props} />
          <BesideReply {...props} />
          <InquiryWays {...props} />
        </div>
        <aside className="stack stack-wide">
          <AboutInquiry {...props} />
          {!inquiry.home && <LibraryInformation {...props} />}
          <PartnerSection {...props} />
          <Perhaps {...props} />
          <InquiryCare {...props} />
        </aside>
      </div>
    </div>
  );
}

/** What could not be done, and why: the forms are small and stand apart. */
function Faults({ desk: { t, locale }, faults }: InquiryPageProps) {
  const codes = [...new Set(Object.values(faults))];
  if (codes.length === 0) return null;
  return (
    <Notice tone="danger" announce="alert">
      {codes.map((code) => (
        <p key={code}>
          {isDeskKey(code)
            ? t(code)
            : (fileFault(locale, code) ?? partnerFault(locale, code) ?? code)}
        </p>
      ))}
    </Notice>
  );
}

/** What goes with an answer: a title, a file. */
function BesideReply({ desk, inquiry, faults }: InquiryPageProps) {
  const { row } = inquiry;
  if (row.erasedAt || row.state === "merged") return null;
  const t = filesWords(desk.locale);
  const at = `${desk.home}/inquiries/${row.id}`;
  return (
    <>
      <FindTitle locale={desk.locale} inquiry={at} />
      <Disclosure label={t("attach")} open={faults["file"] !== undefined}>
        <AttachForm locale={desk.locale} action={`${at}/files`} fault={faults["file"]}>
          <Checkbox name="note" label={t("staff-only")} checked={!mayTalk(inquiry)} />
        </AttachForm>
      </Disclosure>
    </>
  );
}

function AboutInquiry({ desk, inquiry }: InquiryPageProps) {
  const { t, locale, when, day } = desk;
  const { row, asker, home } = inquiry;
  return (
    <DataList
      items={[
        { label: t("asked"), value: when(row.askedAt) },
        { label: t("language"), value: languageName(locale, row.language) },
        ...(home
          ? [
              { label: t("reader-name"), value: <bdi>{asker?.name ?? t("nameless")}</bdi> },
              { label: t("reader-email"), value: asker?.email && <bdi>{asker.email}</bdi> },
              { label: t("due"), value: row.dueAt && day(row.dueAt) },
            ]
          : []),
        ...(row.satisfaction
          ? [
              {
                label: t("satisfaction"),
                value: [
                  t(
                    row.satisfaction === 3
                      ? "satisfaction-3"
                      : row.satisfaction === 2
                        ? "satisfaction-2"
                        : "satisfaction-1",
                  ),
                  row.praise,
                ],
              },
            ]
          : []),
      ]}
    />
  );
}

/** Articles that may help, for whoever answers; and the way from an answer to an article. */
function Perhaps({ desk: { t, home }, inquiry, knowledge, perhaps }: InquiryPageProps) {
  const { row, homeLibrary } = inquiry;
  const answered = inquiry.home && row.firstAnswerAt !== null && !row.erasedAt;
  if (perhaps.length === 0 && !answered) return null;
  return (
    <section className="stack" aria-labelledby="perhaps">
      <h2 id="perhaps">{t("knowledge")}</h2>
      {perhaps.length > 0 && (
        <AnswerLinks view={knowledge} library={homeLibrary.code} found={perhaps} beside />
      )}
      {answered && (
        <FormButton action={`${home}/inquiries/${row.id}/article`} icon="edit">
          {t("make-article")}
        </FormButton>
      )}
    </section>
  );
}

function LibraryInformation({ desk, inquiry }: InquiryPageProps) {
  const { t, locale } = desk;
  const library = libraryName(inquiry.homeLibrary, locale);
  const text = inLanguage(inquiry.settings.information, locale, "");
  return (
    <Disclosure label={t("library-info", { library })} open>
      {text ? (
        <p className="said-text" dir="auto">
          <Linked text={text} />
        </p>
      ) : (
        <p>{t("info-none")}</p>
      )}
      <p>
        <a href={`${desk.home}/libraries/${inquiry.homeLibrary.code}`}>
          {infoWords(locale)("see-all", { library })}
        </a>
      </p>
    </Disclosure>
  );
}
