import { libraryKinds, partnerKinds } from "../model/shape.ts";

export function isKind(value: string): value is (typeof libraryKinds)[number] {
  return libraryKinds.some((kind) => kind === value);
}

export function isPartnerKind(value: string): value is (typeof partnerKinds)[number] {
  return partnerKinds.some((kind) => kind === value);
}
