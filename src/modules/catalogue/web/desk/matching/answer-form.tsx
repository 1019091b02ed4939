import { Button, Form, FormActions, LinkButton } from "#ui";
import type { MatchingWords } from "../../../messages/matching-index.ts";
import { ReasonFields } from "../../matching/reason-fields.tsx";

export type AnswerFormProps = {
  readonly t: MatchingWords;
  readonly action: string;
  /** Sent along: the two records, and where to go on. */
  readonly fields: Readonly<Record<string, string>>;
  /** Where the next question is; without it the answer cannot be put off. */
  readonly later?: string;
};

/** Says whether two records are the same, and why. Neither answer is nearer at hand than the other. */
export function AnswerForm({ t, action, fields, later }: AnswerFormProps) {
  return (
    <Form action={action} label={t("your-answer")}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ReasonFields t={t} />
      <FormActions>
        <Button name="verdict" value="same" icon="check">
          {t("same")}
        </Button>
        <Button name="verdict" value="different" icon="close">
          {t("different")}
        </Button>
        {later !== undefined && (
          <LinkButton href={later} look="quiet">
            {t("later")}
          </LinkButton>
        )}
      </FormActions>
    </Form>
  );
}
