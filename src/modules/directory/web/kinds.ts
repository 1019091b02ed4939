import { libraryKinds } from "../model/shape.ts";

export function isKind(value: string): value is (typeof libraryKinds)[number] {
  return libraryKinds.some((kind) => kind === value);
}
