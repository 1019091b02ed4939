/**
 * The currencies of ISO 4217 list one that are money in use, by the number of their minor digits.
 * Funds, metals and test codes are left out: nobody bills in them.
 */
const byDigits: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF",
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
    CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL
    HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT
    MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH
    USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: "BHD IQD JOD KWD LYD OMR TND",
};

/**
 * Money that is no longer in use, and units (XDR, XSU) that never were any: nobody chooses them any more, but
 * amounts that were kept in them are still read.
 */
const formerByDigits: Readonly<Record<number, string>> = { 2: "ANG BGN CUC HRK SLL XDR XSU ZWL" };

/** Minor digits by the code of the currency. */
export const currencies: ReadonlyMap<string, number> = byCode(byDigits);

/** Those of currencies that can no longer be chosen. */
export const formerCurrencies: ReadonlyMap<string, number> = byCode(formerByDigits);

function byCode(codes: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(codes).flatMap(([digits, listed]) =>
      listed.split(/\s+/).map((code): [string, number] => [code, Number(digits)]),
    ),
  );
}
