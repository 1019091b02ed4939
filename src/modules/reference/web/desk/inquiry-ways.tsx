import { Button, Disclosure, Form, FormActions, FormButton, Select } from "#ui";
import { isLive } from "../../model/inquiry/states.ts";
import type { InquiryPageProps } from "./inquiry-page.tsx";

/** Where an inquiry can go from here: taken, ended, given back, passed on. */
export function InquiryWays(props: InquiryPageProps) {
  const {
    desk: { t, home },
    inquiry: { row, holds, home: own, person },
  } = props;
  const at = `${home}/inquiries/${row.id}`;
  const underWay = isLive(row.state) || row.state === "open" || row.state === "pending";
  return (
    <div className="stack">
      <div className="cluster">
        {row.state === "waiting" && (
          <FormButton action={`${at}/claims`} look="primary">
            {t("claim")}
          </FormButton>
        )}
        {row.state === "talking" && own && !holds && (
          <FormButton action={`${at}/helpers`}>{t("step-in")}</FormButton>
        )}
        {underWay && (own || holds) && (
          <FormButton action={`${at}/end`} icon="check">
            {t("finish")}
          </FormButton>
        )}
        {isLive(row.state) && (own || holds) && (
          <FormButton action={`${at}/ticket`}>{t("park")}</FormButton>
        )}
        {row.state === "talking" && holds && (
          <FormButton action={`${at}/return`}>
            {row.operator === person ? t("let-go") : t("leave-talk")}
          </FormButton>
        )}
        {underWay && (own || holds) && (
          <FormButton action={`${at}/abuse`} look="quiet">
            {t("abuse")}
          </FormButton>
        )}
        {["answered", "withdrawn", "abuse"].includes(row.state) && own && !row.erasedAt && (
          <FormButton action={`${at}/reopening`}>{t("reopen")}</FormButton>
        )}
      </div>
      {row.state === "talking" && holds && <HandOn {...props} />}
    </div>
  );
}

function HandOn({ desk, inquiry, libraries, typed }: InquiryPageProps) {
  const { t, home, library } = desk;
  const at = `${home}/inquiries/${inquiry.row.id}`;
  const options = [...libraries]
    .filter(([id]) => id !== library.id)
    .map(([value, label]) => ({ value, label }));
  return (
    <Disclosure label={t("hand-on")}>
      <Form action={`${at}/transfer`} label={t("hand-on")}>
        <Select
          name="library"
          label={t("hand-on-to")}
          empty={t("choose-one")}
          value={typed["library"]}
          options={options}
        />
        <FormActions>
          <Button>{t("pass-on-do")}</Button>
          <Button formAction={`${at}/calls`} look="quiet">
            {t("call-in-do")}
          </Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
