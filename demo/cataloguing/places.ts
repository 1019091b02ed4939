/** Countries, regions and cities that subject headings in the data files name without a larger place. */
const known = new Set(
  "Africa|Africa, East|Alabama|Algeria|Amsterdam|Arab countries|Argentina|Australia|Bihar|Botswana|Brazil|Bulgaria|Byzantine Empire|California|Canada|Carpathian Mountains|Channel Islands|Chile|China|Colombia|Czechoslovakia|Denmark|Egypt|England|Europe|Europe, Eastern|Finland|France|Gaul|Georgia|Germany|Great Britain|Greece|Hungary|Iceland|Idaho|India|Indonesia|Iran|Ireland|Islamic countries|Israel|Italy|Jamaica|Japan|Jerusalem|Kenya|Korea|Latin America|Lebanon|Louisiana|Macedonia|Massachusetts|Mediterranean Region|Mexico|Mississippi|Morocco|Netherlands|New England|New Zealand|Nigeria|Norway|Oman|Ontario|Pakistan|Palestine|Persian Gulf Region|Peru|Poland|Portugal|Punjab|Rhodope Mountains|Romania|Rome|Russia|Scandinavia|Scotland|South Africa|South America|Soviet Union|Spain|Sudan|Sweden|Switzerland|Taiwan|Tanzania|Tokyo|Turkey|Ukraine|United States|Uttar Pradesh|Vietnam|Wales|West Indies".split(
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
