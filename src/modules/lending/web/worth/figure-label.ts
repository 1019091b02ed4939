import { isWorthKey } from "../../messages/worth-index.ts";
import type { FiguresView } from "../figures/figures-view.ts";

/** What a figure of the method is called. */
export function figureLabel({ t, form }: FiguresView, name: string): string {
  if (name === "price:*") return t("figure-price-any");
  if (name.startsWith("price:"))
    return t("figure-price", { form: form(name.slice("price:".length)) });
  const key = `figure-${name}`;
  return isWorthKey(key) ? t(key) : name;
}
