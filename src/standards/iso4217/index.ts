export { currencies } from "./currencies.ts";
export {
  compareAmounts,
  isCurrency,
  isKnownCurrency,
  isMoney,
  minorDigits,
  type Money,
  ofMinor,
  toMinor,
} from "./money.ts";
