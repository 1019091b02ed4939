import { type Parameters, serializeInnerList, serializeString } from "structured-headers";
import { componentOf, type SignableMessage } from "./components.ts";

/** The components that are signed, in order, and the parameters of the signature. */
export type SignatureInput = {
  readonly components: readonly string[];
  readonly parameters: Parameters;
};

/** The value of a member of Signature-Input, and of @signature-params. */
export function inputValue({ components, parameters }: SignatureInput): string {
  return serializeInnerList([components.map((name) => [name, new Map()]), parameters]);
}

/** The text that is signed (RFC 9421 §2.5). @throws SignatureFault */
export function signatureBase(message: SignableMessage, input: SignatureInput): string {
  const lines = input.components.map(
    (name) => `${serializeString(name)}: ${componentOf(message, name)}`,
  );
  return [...lines, `"@signature-params": ${inputValue(input)}`].join("\n");
}
