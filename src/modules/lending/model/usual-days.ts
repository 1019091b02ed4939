/** Days in which an answer is due where nothing is agreed. */
export const USUAL_ANSWER_DAYS = 3;

/** Days of a loan where nothing is agreed. */
export const USUAL_LOAN_DAYS = 28;
