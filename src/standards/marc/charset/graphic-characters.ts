/**
 * The one-byte graphic sets of MARC-8 and UNIMARC as the Library of Congress and ISO publish them.
 *
 * Each is a string whose first character stands at code 21 (hexadecimal), or A1 when the set is used
 * as G1. A blank is an unassigned code. U+0000 is the right half of a mark over two letters, which
 * Unicode writes once, between them.
 */

/** ANSEL (ANSI/NISO Z39.47) with the eszett and euro sign added in 2001. */
export const extendedLatin =
  "ŁØĐÞÆŒʹ·♭®±ƠƯʼ ʻłøđþæœʺı£ð ơư  °ℓ℗©♯¿¡ß€                       \u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030C\u030A\u0361\0\u0315\u030B\u0310\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031C\u032E\u0360\0  \u0313";

/** Basic Hebrew. */
export const hebrew =
  "!״#$%&׳()*+,־./0123456789:;<=>?\u05B7\u05B8\u05B6\u05B5\u05B4\u05B9\u05BB\u05B0\u05B2\u05B3\u05B1\u05BC\u05BF\u05C1\uFB1E            [ ]  אבגדהוזחטיךכלםמןנסעףפץצקרשתװױײ";

/** Basic Arabic (ISO 9036). */
export const basicArabic =
  "!\"#$٪&'()٭+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟ ءآأؤإئابةتثجحخدذرزسشصضطظعغ[ ]  ـفقكلمنهوىي\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652ٱ\u0670   ٬”“";

/** Extended Arabic (ISO 11822). */
export const extendedArabic =
  "۽ٲٳٹٺٻټٽپٿڀځڂڃڄڅچڿڇڈډڊڋڌڍڎڏڐڑڒړڔڕږڗژڙښڛڜۺڝڞۻڟڠۼڡڢڣڤڥڦڧڨکڪګڬڭڮگڰڱڲڳڴڵڶڷڸںڻڼڽڹھۀۄۅۆۊۋۍێېےۓ    \u0306\u030C";

/** Basic Cyrillic (ISO 5427, registration 37). */
export const basicCyrillic =
  "!\"#$%&'()*+,-./0123456789:;<=>?юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧ";

/** Extended Cyrillic (ISO 5427, registration 54). */
export const extendedCyrillic =
  "                               ґђѓєёѕіїјљњћќўџ ѣѳѵѫ       [ ] _ҐЂЃЄЁЅІЇЈЉЊЋЌЎЏЪѢѲѴѪ";

/** Basic Greek (ISO 5428). */
export const greek =
  "\u0300\u0301\u0308\u0342\u0313\u0314\u0345        «»“”ʹ͵     ·   ; ΑΒ ΓΔΕϚϜΖΗΘΙΚΛΜΝΞΟΠϞΡΣ ΤΥΦΧΨΩϠ  αβϐγδεϛϝζηθικλμνξοπϟρσςτυφχψωϡ";

/** Superscripts, a set of MARC alone. */
export const superscripts = "       ⁽⁾ ⁺ ⁻  ⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Subscripts, a set of MARC alone. */
export const subscripts = "       ₍₎ ₊ ₋  ₀₁₂₃₄₅₆₇₈₉";

/** Three Greek symbols, a set of MARC alone, no longer written. */
export const greekSymbols = "                                                                αβγ";

/** Extended Latin of UNIMARC (ISO 5426, registration 53). */
export const iso5426 =
  "¡„£$¥†§′‘“«♭©℗®ʻʼ‚   ‡·″’”»♯ʹʺ¿\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0308\u030A\u0315\u0313\u030B\u031B\u030C\u0327\u031C\u0326\u0328\u0325\u032E\u0323\u0324\u0332\u0333\u0329\u032D \u0360\0  ÆĐ   Ĳ ŁØŒ Þ    æđð ıĳ łøœßþ";
