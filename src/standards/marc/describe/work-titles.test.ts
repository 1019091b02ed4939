import { describe, expect, it } from "vitest";
import { LinkedFields } from "../linkage.ts";
import { sampleRecord } from "../sample-record.ts";
import { unimarcToMarc21 } from "../unimarc/convert.ts";
import { describeWorkTitles } from "./work-titles.ts";

function workOf(fields: string) {
  return describeWorkTitles(new LinkedFields(sampleRecord(fields))).work;
}

describe("the titles of a work", () => {
  it.each([
    ["240 10 $aÉtranger.$lEnglish$f1946", "Étranger"],
    ["130 0# $aBible.$pN.T.$pMatthew.$lGreek.$sCodex Sinaiticus.", "Bible, N.T., Matthew"],
    [
      "240 10 $aSymphonies,$nno. 5, op. 67,$rC minor$h[sound recording]",
      "Symphonies, no. 5, op. 67, C minor",
    ],
    ["240 10 $aConcertos,$mpiano, orchestra,$nno. 2;$oarr.", "Concertos, piano, orchestra, no. 2"],
    ["240 10 $aLeaves of grass.$kSelections", "Leaves of grass, Selections"],
  ])("%s names it %s", (field, name) => {
    expect(workOf(field)?.uniform).toEqual([name]);
  });

  it("come from the original, whether its uniform title is given or not", () => {
    expect(workOf("765 0# $aCamus, Albert.$tL'étranger.$dParis, 1942")?.originals).toEqual([
      "L'étranger",
    ]);
    expect(workOf("765 0# $sÉtranger$tL'étranger : roman")?.originals).toEqual(["Étranger"]);
    expect(workOf("534 ## $pOriginally published:$tLes damnés")?.originals).toEqual(["Les damnés"]);
  });

  it("come from an added entry only where it says that this is a translation", () => {
    const named = "$aKafka, Franz,$d1883-1924.$tProzess.";
    expect(workOf(`700 1# $iTranslation of:${named}`)?.originals).toEqual(["Prozess"]);
    expect(workOf(`700 1# $iMotion picture adaptation of (work):${named}`)).toBeUndefined();
    expect(workOf(`700 12 ${named}`)).toBeUndefined();
    expect(workOf("730 0# $iTranslation of:$aGilgamesh.$nTablet 11")?.originals).toEqual([
      "Gilgamesh, Tablet 11",
    ]);
  });

  it("are variants and parallel titles, not portions or titles of single issues", () => {
    const found = workOf(
      "245 10 $aFour quartets =$bQuatre quatuors : poèmes\n246 3# $a4 quartets\n246 30 $aQuartets\n246 12 $aAnniversary issue",
    );
    expect(found?.variants).toEqual(["Quatre quatuors", "4 quartets"]);
  });

  it("are taken in the original script too", () => {
    const fields = "240 10 $6880-01$aVoĭna i mir\n880 10 $6240-01/(N$aВойна и мир";
    expect(workOf(fields)?.uniform).toEqual(["Voĭna i mir", "Война и мир"]);
  });

  it("of UNIMARC come from 454 and 500", () => {
    const record = unimarcToMarc21(
      sampleRecord("200 1# $aEl extranjero\n454 #1 $tL'étranger\n500 10 $aÉtranger$mEspagnol"),
    );
    expect(describeWorkTitles(new LinkedFields(record)).work).toEqual({
      uniform: ["Étranger"],
      originals: ["L'étranger"],
      variants: [],
    });
  });

  it("are left out where the record names none", () => {
    expect(describeWorkTitles(new LinkedFields(sampleRecord("245 10 $aEmma")))).toEqual({});
  });
});
