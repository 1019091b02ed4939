export {
  isAddress,
  isMachineAddress,
  type MailAddress,
  sameAddress,
  splitAddress,
} from "./address.ts";
export { classifyMail, type Classified, type MailClass } from "./classify.ts";
export { safeFileName } from "./file-name.ts";
export {
  fieldValue,
  fieldValues,
  foldField,
  type HeaderField,
  readFields,
} from "./header-field.ts";
export { firstLanguage } from "./language.ts";
export { isMessageId, readMessageIds } from "./message-id.ts";
export { cleanLine, cleanText } from "./plain-text.ts";
export { complainedEnvelope, type DeliveryReport, readDeliveryReport } from "./report.ts";
export { splitReply } from "./reply/split-reply.ts";
export { boundedDate } from "./sent-at.ts";
export { readTokenAddress, tokenAddress, type TokenKind } from "./token-address.ts";
