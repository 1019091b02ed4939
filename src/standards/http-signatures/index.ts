export { type SignatureAlgorithm } from "./algorithms.ts";
export type { SignatureInput } from "./base.ts";
export type { SignableMessage } from "./components.ts";
export { checkDigest, contentDigest, type DigestAlgorithm } from "./digest.ts";
export { SignatureFault, type SignatureFaultCode } from "./fault.ts";
export { type CarriedSignature, readSignatures } from "./read.ts";
export { signMessage, type Signing } from "./sign.ts";
export { type SignaturePolicy, verifySignature } from "./verify.ts";
