import { Button, Field, Form, FormActions, LinkButton } from "#ui";

export interface OtherDaysProps {
  readonly words: {
    readonly before: string;
    readonly after: string;
    readonly other: string;
    readonly go: string;
  };
  /** The page of a day, without its query. */
  readonly page: string;
  readonly day: Temporal.PlainDate;
  /** No page is before this day, or after that one; without them there is no end. */
  readonly first?: Temporal.PlainDate;
  readonly last?: Temporal.PlainDate;
  /** What today is called; without it there is no link to it. */
  readonly today?: string;
}

/** From the page of one day to those of others. */
export function OtherDays({ words, page, day, first, last, today }: OtherDaysProps) {
  const [before, after] = [day.subtract({ days: 1 }), day.add({ days: 1 })];
  return (
    <div className="booking-days no-print">
      {(!first || Temporal.PlainDate.compare(before, first) >= 0) && (
        <LinkButton href={`${page}?day=${before.toString()}`} size="small">
          {words.before}
        </LinkButton>
      )}
      {today && (
        <LinkButton href={page} size="small">
          {today}
        </LinkButton>
      )}
      {(!last || Temporal.PlainDate.compare(after, last) <= 0) && (
        <LinkButton href={`${page}?day=${after.toString()}`} size="small">
          {words.after}
        </LinkButton>
      )}
      <Form action={page} method="get" label={words.other}>
        <div className="booking-days">
          <Field name="day" label={words.other} type="date" value={day.toString()} dir="ltr" />
          <FormActions>
            <Button size="small">{words.go}</Button>
          </FormActions>
        </div>
      </Form>
    </div>
  );
}
