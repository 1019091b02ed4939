import { Button, Form, FormActions, FormButton, Icon } from "#ui";
import type { OwnCopy } from "../../../actions/desk/own-copies.ts";
import { type Act, fieldsOf } from "../../../model/desk/act-forms.ts";
import { type CaseWords, caseWords } from "../../../messages/desk-case-index.ts";
import { actWords } from "../state-words.ts";
import type { LendingDesk } from "../lending-desk.ts";
import { ActFields } from "./act-fields.tsx";

/** What was typed with an act that could not be done with it. */
export type TypedAct = {
  readonly act: string;
  readonly values: Readonly<Record<string, string>>;
  readonly wrong: readonly string[];
};

export type ActsProps = {
  readonly desk: LendingDesk;
  /** Where acts are posted, each under its name. */
  readonly address: string;
  readonly acts: readonly Act[];
  /** What stands in the fields from the start. */
  readonly usual: Readonly<Record<string, string>>;
  readonly copies: readonly OwnCopy[];
  readonly branchName: (code: string) => string;
  readonly typed: TypedAct | null;
};

/** What can be done now: the likeliest first and open, the others one click away. */
export function Acts(props: ActsProps) {
  const { desk, acts } = props;
  const t = caseWords(desk.locale);
  const [first, ...others] = acts;
  if (!first) return <p className="soft">{t("nothing-to-do")}</p>;
  const plain = others.filter((act) => fieldsOf(act).length === 0);
  return (
    <section className="stack no-print" aria-labelledby="next">
      <h2 id="next">{t("next")}</h2>
      <ActForm {...props} t={t} act={first} main />
      {plain.length > 0 && (
        <div className="cluster">
          {plain.map((act) => (
            <FormButton key={act} action={`${props.address}/acts/${act}`}>
              {actWords(desk.locale, act)}
            </FormButton>
          ))}
        </div>
      )}
      <div className="stack stack-tight">
        {others
          .filter((act) => !plain.includes(act))
          .map((act) => (
            <details key={act} className="disclosure" open={props.typed?.act === act}>
              <summary>
                <Icon name="chevron-end" />
                {actWords(desk.locale, act)}
              </summary>
              <div className="disclosure-body">
                <ActForm {...props} t={t} act={act} />
              </div>
            </details>
          ))}
      </div>
    </section>
  );
}

function ActForm(
  props: ActsProps & { readonly t: CaseWords; readonly act: Act; readonly main?: boolean },
) {
  const { desk, address, t, act, main, usual, typed, copies, branchName } = props;
  const again = typed?.act === act ? typed : null;
  return (
    <Form action={`${address}/acts/${act}`} label={actWords(desk.locale, act)}>
      <ActFields
        {...{ desk, t, act, copies, branchName }}
        fields={fieldsOf(act)}
        values={again?.values ?? usual}
        wrong={again?.wrong ?? []}
      />
      {FOR_GOOD.includes(act) && <p className="small soft">{t("for-good")}</p>}
      <FormActions>
        <Button look={main ? "primary" : "secondary"}>{actWords(desk.locale, act)}</Button>
      </FormActions>
    </Form>
  );
}

/** What cannot be taken back, and so is said before. */
const FOR_GOOD: readonly Act[] = ["refuse", "write-off", "cancel", "skip", "decline-conditions"];
