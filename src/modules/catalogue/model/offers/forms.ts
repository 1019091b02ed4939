import { forms } from "#standards/marc";

/** Every form is a set of its own for harvesters. */
export const offeredForms: readonly string[] = forms;
