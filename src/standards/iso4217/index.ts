export { currencies } from "./currencies.ts";
export { isCurrency, isMoney, minorDigits, type Money, ofMinor, toMinor } from "./money.ts";
