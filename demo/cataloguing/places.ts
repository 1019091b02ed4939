/** Countries, regions and cities that subject headings in the data files name without a larger place. */
const known = new Set(
  "Africa|Africa, East|Alabama|Algeria|Amazon River Region|America|Amsterdam|Arab countries|Argentina|Australia|Bihar|Botswana|Brazil|Bulgaria|Byzantine Empire|California|Canada|Caribbean Area|Carpathian Mountains|Channel Islands|Chile|China|Colombia|Costa Rica|Cuba|Czechoslovakia|Denmark|Ecuador|Egypt|England|Europe|Europe, Eastern|Finland|France|Gaul|Georgia|Germany|Great Britain|Greece|Guatemala|Haiti|Hungary|Iceland|Idaho|India|Indonesia|Iran|Iraq|Ireland|Islamic countries|Israel|Italy|Jamaica|Japan|Jerusalem|Kenya|Korea|Latin America|Lebanon|Louisiana|Macedonia|Massachusetts|Mediterranean Region|Mexico|Mississippi|Morocco|Netherlands|New England|New Zealand|Nicaragua|Nigeria|Norway|Oman|Ontario|Pakistan|Palestine|Paraguay|Persian Gulf Region|Peru|Poland|Portugal|Punjab|Pyrenees|Rhodope Mountains|Romania|Rome|Russia|Sahara|Saudi Arabia|Scandinavia|Scotland|South Africa|South America|Soviet Union|Spain|Sudan|Sweden|Switzerland|Syria|Taiwan|Tanzania|Tokyo|Turkey|Ukraine|United States|Uruguay|Uttar Pradesh|Venezuela|Vietnam|Wales|West Indies".split(
    "|",
  ),
);

/** American states as headings abbreviate them, alone or after a city. */
const state = /[(, ](Ala|Ill|La|Miss|N\.Y|Tenn)\.\)$/;

/** Whether a heading or subdivision is a place: known by itself, or through the place in its brackets. */
export function isPlace(heading: string): boolean {
  if (known.has(heading) || state.test(heading)) return true;
  const bracketed = /\(([^()]+)\)$/.exec(heading)?.[1];
  return bracketed !== undefined && larger(bracketed).some((place) => known.has(place));
}

/** The places in a qualifier such as "Gwynedd, Wales", "England : County" or "Romania and Ukraine". */
function larger(qualifier: string): string[] {
  return qualifier.split(/, | : | and /);
}
