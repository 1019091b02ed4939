import { ErrorSummary, Form, PageHeader, Tabs, WhatIsThis } from "#ui";
import type { TitleRow } from "#modules/catalogue";
import { type RequestKey } from "../../messages/reader-request-index.ts";
import { type Thing, things } from "../../model/reader/typed-wish.ts";
import { Findings } from "./findings.tsx";
import { FORM } from "./form-id.ts";
import { FoundTitles } from "./found-titles.tsx";
import type { RequestSetting } from "./request-setting.ts";
import { canBeSent, Send } from "./send.tsx";
import { StaffFields } from "./staff-fields.tsx";
import { FurtherWishes, PartFields, PickupField, WishLine } from "./wish-fields.tsx";

type Props = RequestSetting & {
  readonly thing: Thing;
  /** Titles of the catalogue that may be meant. */
  readonly found: readonly TitleRow[];
  /** Whether it was sent already, so that it may be placed as it was written. */
  readonly looked: boolean;
};

/** A blank form for what no catalogue has, or filled in from a citation. */
export function BlankPage({ thing, found, looked, ...setting }: Props) {
  const { t, sheet, typed, action } = setting;
  const anyway = looked && found.length > 0;
  const whole = thing !== "article" && thing !== "chapter";
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("blank-title")}
        lead={t("blank-lead")}
        help={<WhatIsThis label={t("what-is-this")}>{t("blank-help")}</WhatIsThis>}
      />
      <ErrorSummary
        title={t("mend")}
        errors={Object.entries(typed.faults).map(([name, message]) => ({ name, message }))}
      />
      <Findings findings={sheet.findings} {...setting} />
      <FoundTitles {...{ t, found, typed }} />
      {canBeSent(setting) && (
        <>
          <Things {...setting} thing={thing} />
          <Form action={action} id={FORM}>
            <input type="hidden" name="thing" value={thing} />
            {!whole && <PartFields {...setting} of={thing} />}
            <WholeFields {...setting} thing={thing} />
            <PickupField {...setting} />
            <FurtherWishes {...setting} want={whole ? "loan" : "copy"} />
            <StaffFields {...setting} />
            <Send
              {...setting}
              label={t(anyway ? "submit-anyway" : "submit-blank")}
              secondary={anyway}
              name="unlisted"
              value={anyway ? "yes" : ""}
            />
          </Form>
        </>
      )}
    </div>
  );
}

/** What kind of thing it is; what was typed goes along. */
function Things({ t, typed, action, thing }: RequestSetting & { readonly thing: Thing }) {
  const tabs = things.map((one) => ({
    label: t(`thing-${one}`),
    href: `${action}?${new URLSearchParams({ ...typed.values, thing: one })}`,
    current: one === thing,
  }));
  return <Tabs label={t("things")} tabs={tabs} />;
}

/** The book, the journal, the thesis: what a library has on its shelf. */
function WholeFields({ t, typed, thing }: RequestSetting & { readonly thing: Thing }) {
  const mark = t("optional");
  const author: RequestKey = thing === "article" ? "author-article" : "author";
  return (
    <>
      <WishLine typed={typed} name="title" label={t(`title-${thing}`)} required />
      <WishLine typed={typed} name="author" label={t(author)} mark={mark} />
      <div className="grid grid-small">
        <WishLine typed={typed} name="year" label={t("year")} mark={mark} dir="ltr" />
        {thing !== "article" && (
          <WishLine typed={typed} name="edition" label={t("edition")} mark={mark} />
        )}
      </div>
      <WishLine
        typed={typed}
        name="publisher"
        label={t(thing === "thesis" ? "publisher-thesis" : "publisher")}
        mark={mark}
      />
      <WishLine typed={typed} name="number" label={t("number")} mark={mark} dir="ltr" />
    </>
  );
}
