import { Button, Disclosure, Form, FormActions, FormButton, type ButtonProps, Select } from "#ui";
import type { DeskKey } from "../../messages/desk-index.ts";
import { type Way, waysFrom } from "../../model/inquiry/ways.ts";
import type { InquiryPageProps } from "./inquiry-props.ts";

type Drawn = {
  readonly path: string;
  readonly label: DeskKey;
  readonly look?: ButtonProps["look"];
};

const DRAWN: Readonly<Record<Way, Drawn>> = {
  claim: { path: "claims", label: "claim", look: "primary" },
  "step-in": { path: "helpers", label: "step-in" },
  finish: { path: "end", label: "finish" },
  park: { path: "ticket", label: "park" },
  "let-go": { path: "return", label: "let-go" },
  "leave-talk": { path: "return", label: "leave-talk" },
  abuse: { path: "abuse", label: "abuse", look: "quiet" },
  reopen: { path: "reopening", label: "reopen" },
};

/** Where an inquiry can go from here: taken, ended, given back, passed on. */
export function InquiryWays(props: InquiryPageProps) {
  const {
    desk: { t, home },
    inquiry: { row, holds, home: own, person },
  } = props;
  const ways = row.erasedAt
    ? []
    : waysFrom(row.state, { home: own, holds, answers: row.operator === person });
  return (
    <div className="stack">
      <div className="cluster">
        {ways.map((way) => (
          <FormButton
            key={way}
            action={`${home}/inquiries/${row.id}/${DRAWN[way].path}`}
            look={DRAWN[way].look}
          >
            {t(DRAWN[way].label)}
          </FormButton>
        ))}
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
