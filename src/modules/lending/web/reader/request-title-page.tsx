import { Cover, DataList, ErrorSummary, Form, PageHeader, WhatIsThis } from "#ui";
import { findWords, type TitleRow } from "#modules/catalogue";
import type { WantedTitle } from "../../actions/reader/wanted-title.ts";
import { moneyWords } from "../../messages/money-words.ts";
import { Findings } from "./findings.tsx";
import { FORM } from "./form-id.ts";
import type { RequestSetting } from "./request-setting.ts";
import { RotaFold } from "./rota-fold.tsx";
import { canBeSent, Send } from "./send.tsx";
import { StaffFields } from "./staff-fields.tsx";
import { FurtherWishes, PartFields, PickupField } from "./wish-fields.tsx";

type Props = RequestSetting & { readonly title: WantedTitle };

/** One title from elsewhere: what it is, how soon and for what, and the one thing that is asked. */
export function RequestTitlePage({ title, ...setting }: Props) {
  const { t, want, sheet, typed, action } = setting;
  const { row } = title;
  const part = row.form === "journal" ? "article" : "chapter";
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t(want === "copy" ? `heading-${part}` : "heading-title")}
        media={<Cover {...coverWords(row)} src={`/covers/${row.id}.svg`} eager />}
        lead={<OutlookLine {...setting} />}
        help={<WhatIsThis label={t("what-is-this")}>{t("help")}</WhatIsThis>}
      />
      <ErrorSummary
        title={t("mend")}
        errors={Object.entries(typed.faults).map(([name, message]) => ({ name, message }))}
      />
      <TitleFacts {...{ t, row }} locale={setting.locale} />
      <Findings findings={sheet.findings} {...setting} />
      {canBeSent(setting) && (
        <Form action={action} id={FORM}>
          <input type="hidden" name="want" value={want} />
          {want === "copy" && <PartFields {...setting} of={part} />}
          <PickupField {...setting} />
          <FurtherWishes {...setting} />
          <StaffFields {...setting} />
          <Send {...setting} label={t(submitKey(setting))} />
        </Form>
      )}
      <OtherWant {...setting} of={part} />
      <RotaFold {...setting} />
    </div>
  );
}

function submitKey({ sheet, want }: RequestSetting) {
  if (sheet.rota.entries.length === 0) return "submit-staff";
  return want === "copy" ? "submit-copy" : "submit-title";
}

/** How soon it is usually there, and what it costs whoever asks. */
export function OutlookLine({ t, locale, sheet }: RequestSetting) {
  const { days, readerPays } = sheet;
  if (!days) return t("outlook-nobody");
  const cost = readerPays ? moneyWords(locale, readerPays.amount, readerPays.currency) : "none";
  return t("outlook-lead", { ...days, cost });
}

/** Which drawing a cover has is decided where it is drawn; here only its address is known. */
function coverWords({ title, authors }: TitleRow) {
  const [author] = authors;
  return { title, ...(author ? { author } : {}), form: "book" as const };
}

function TitleFacts(props: Pick<RequestSetting, "t" | "locale"> & { readonly row: TitleRow }) {
  const { t, row } = props;
  const name = [row.title, row.subtitle].filter(Boolean).join(": ");
  return (
    <DataList
      items={[
        {
          label: t("fact-title"),
          value: (
            <a href={`/titles/${row.id}`} dir="auto">
              {name}
            </a>
          ),
        },
        { label: t("fact-author"), value: bidi(row.responsibility ?? row.authors.join("; ")) },
        {
          label: t("fact-edition"),
          value: bidi([row.edition, row.publisher, row.year].filter(Boolean).join(", ")),
        },
        { label: t("fact-form"), value: findWords(props.locale)(`form-${row.form}`) },
      ]}
    />
  );
}

const bidi = (text: string) => (text === "" ? null : <bdi>{text}</bdi>);

/** The other thing that may be wanted of the same title. */
function OtherWant({
  t,
  want,
  action,
  of,
}: RequestSetting & { readonly of: "article" | "chapter" }) {
  const other = want === "copy" ? "loan" : "copy";
  return (
    <p>
      <a href={`${action}?want=${other}`} rel="nofollow">
        {t(other === "copy" ? `instead-${of}` : `instead-loan-${of}`)}
      </a>
    </p>
  );
}
