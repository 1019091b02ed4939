/** Why something cannot be read as iCalendar. */
export type IcalendarProblem =
  | "too-large"
  | "too-many"
  | "too-deep"
  | "no-calendar"
  | "line-form"
  | "component-form"
  | "value-form";

/** What was read is no iCalendar, or more of it than is taken. */
export class IcalendarFault extends Error {
  readonly problem: IcalendarProblem;
  constructor(problem: IcalendarProblem, detail = "") {
    super(detail === "" ? problem : `${problem}: ${detail.slice(0, 100)}`);
    this.name = "IcalendarFault";
    this.problem = problem;
  }
}
