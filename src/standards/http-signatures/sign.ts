import type { KeyObject } from "node:crypto";
import { type BareItem, serializeDictionary } from "structured-headers";
import { algorithmsOf, type SignatureAlgorithm, signed } from "./algorithms.ts";
import { inputValue, signatureBase } from "./base.ts";
import type { SignableMessage } from "./components.ts";

/** What is signed, with which key, and what is said about it. Times are seconds since 1970. */
export type Signing = {
  readonly components: readonly string[];
  readonly key: KeyObject;
  readonly keyId: string;
  readonly created: number;
  readonly expires?: number;
  readonly nonce?: string;
  readonly tag?: string;
  readonly algorithm?: SignatureAlgorithm;
  readonly label?: string;
};

/** The two fields that sign a message (RFC 9421 §3.1 and §4). @throws SignatureFault */
export function signMessage(
  message: SignableMessage,
  signing: Signing,
): { readonly "signature-input": string; readonly signature: string } {
  const { components, key, label = "sig" } = signing;
  const [algorithm] = algorithmsOf(key, signing.algorithm);
  const said: readonly (readonly [string, BareItem | undefined])[] = [
    ["created", signing.created],
    ["expires", signing.expires],
    ["nonce", signing.nonce],
    // Only RSA keys leave a choice; elsewhere the key says it all.
    ["alg", key.asymmetricKeyType === "rsa" ? algorithm : undefined],
    ["keyid", signing.keyId],
    ["tag", signing.tag],
  ];
  const parameters = new Map(said.filter((one): one is [string, BareItem] => one[1] !== undefined));
  const input = { components, parameters };
  const base = signatureBase(message, input);
  return {
    "signature-input": `${label}=${inputValue(input)}`,
    signature: serializeDictionary({ [label]: new Uint8Array(signed(base, key, algorithm)) }),
  };
}
