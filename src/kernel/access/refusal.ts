/** A rule said no. Rolls the transaction back; edges translate the code for their readers. */
export class Refusal<Code extends string = string> extends Error {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: Code, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.params = params;
  }
}

/**
 * What was typed cannot be used. Per field one message code (a key of the module's messages);
 * the page is shown again with 422 and the typed values kept.
 */
export class InvalidInput extends Error {
  readonly fields: Readonly<Record<string, string>>;
  constructor(fields: Readonly<Record<string, string>>) {
    super(`invalid input: ${Object.keys(fields).join(", ")}`);
    this.name = "InvalidInput";
    this.fields = fields;
  }
}
