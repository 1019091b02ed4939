import { isGenericTitle } from "../matching/generic-title.ts";
import { tellingWords } from "../matching/words.ts";

/** Words that make the titles of collected and conventional editions, by language of most catalogues. */
const CONVENTIONAL: ReadonlySet<string> = new Set(
  `complete collected selected selections works work poems poem poetry verse plays novels stories story tales
   letters essays writings prose papers speeches sermons short shorter fiction drama dramas songs hymns
   obras obra completas escogidas poesia poesias cuentos novelas teatro cartas ensayos
   oeuvres œuvres completes choisies poesies poemes contes nouvelles romans theatre lettres essais
   werke gesammelte sammtliche ausgewahlte gedichte erzahlungen dramen briefe schriften novellen
   opere complete scelte poesie racconti novelle lettere
   gwaith cerddi storiau straeon barddoniaeth detholiad sobranie sochinenii sochineniia izbrannoe izbrannye
   stikhi stikhotvoreniia poemy rasskazy povesti proizvedeniia diwan shirim sipurim kitve poiemata hapanta
   symphony symphonies symphonie symphonien sinfonia sinfonias sonata sonatas sonate sonaten concerto concertos
   konzert konzerte concert quartet quartets quartett quartette trio trios quintet quintets suite suites overture overtures
   prelude preludes fugue fugues etude etudes nocturne nocturnes waltz waltzes mass masses requiem cantata cantatas
   lieder song instrumental music piano violin cello orchestra string strings for
   annual report reports yearbook proceedings bulletin newsletter introduction preface index catalogue handbook
   manual guide textbook interview interviews anthology
   senate congress united states
   no nr op major minor dur moll flat sharp c d e f g h`.split(/\s+/),
);

/**
 * Whether words name one work of their author. A conventional title ("Collected poems", "Symphony no. 5",
 * "Annual report") does not: as many works bear it as there are editions.
 */
export function isTelling(words: string): boolean {
  if (words === "" || isGenericTitle(words)) return false;
  return tellingWords(words).some((word) => !CONVENTIONAL.has(word) && !/^\d{1,3}$/.test(word));
}

/** Whether words are enough for a title that names no author: three that tell something. */
export function standsAlone(words: string): boolean {
  return isTelling(words) && new Set(tellingWords(words)).size >= 3;
}
