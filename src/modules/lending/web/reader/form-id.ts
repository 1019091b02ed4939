/** The form of a request; buttons elsewhere on its page send it too. */
export const FORM = "request";
