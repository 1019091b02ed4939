/** What a client is told instead of 250 (RFC 5321 §4.2, RFC 3463). */
export class SmtpReply extends Error {
  readonly responseCode: number;
  constructor(code: number, text: string) {
    super(text);
    this.responseCode = code;
  }
}

export const replies = {
  notOurs: () => new SmtpReply(550, "5.7.1 This server takes mail for its own addresses only"),
  unknown: () => new SmtpReply(550, "5.1.1 There is no such address here"),
  tooLarge: () => new SmtpReply(552, "5.3.4 The message is larger than 25 MB"),
  tooMuch: () =>
    new SmtpReply(450, "4.7.0 Too much mail from your address, please try again later"),
  tooManyUnknown: () => new SmtpReply(421, "4.7.0 Too many unknown addresses"),
  fault: () => new SmtpReply(451, "4.3.0 It could not be taken now, please try again later"),
} as const;
