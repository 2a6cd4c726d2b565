/** Words as the search compares them: small letters, no accents, no endings, nothing empty of meaning. */

/** Said with every kind of problem: they tell no article from another. */
const empty = new Set(
  `a about after again all already also am an and another any anybody anymore are as ask asking asks at back be because been before
  being but by can cannot cant could day did didn do does doesn doing don done dont down each else even ever
  every everything for from get gets getting go goes going gone good got had has hasn have having he hello
  help her here hey hi him his how i if im in into is isn isnt it its just keep keeps knew know known knows last later let like ll lol
  long made make makes maybe me meeting minute moment month more morning most much must my need needs never new no nobody not nothing now
  of off ok on once one only or other our out over own perhaps please pls previous re really right said same say says see
  seems she should show shows since so some somebody someone something still such sure take than thank thanks
  that the their them then there they thing things this those though time to today too tried try trying up
  us use used using ve very via want wants was wasn way we week well went were what whatever when where which
  while who why will with without won wont would wrong yesterday yet you your
  bad broken broke bug computer device error errors fail failed failing fails fault fine happen happened
  happening happens issue issues laptop machine message pc problem problems stop stopped stops suddenly
  trouble windows work worked working works`.split(/\s+/),
);

/** Longer ones are paths and keys. */
const maxWordLength = 40;

const endings = /(?:ings?|ed|er|ers|s|es|ly)$/;

export type SearchWord = { readonly written: string; readonly stem: string };

/** In order, each stem once. */
export function searchWords(text: string): readonly SearchWord[] {
  const words =
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'\u2019]/g, '')
      .toLowerCase()
      // "Microfone", "headfones", and how other languages spell them.
      .replaceAll('ph', 'f')
      .replace(/\bwi fi\b|wi-fi/g, 'wifi')
      .replace(/\bsign(?:ing)? in\b|\blog in\b/g, 'signin')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const told = words.filter(
    (word) => word.length > 1 && word.length <= maxWordLength && !empty.has(word),
  );
  return [...new Map(told.map((word) => [stem(word), word]))].map(([stemmed, written]) => ({
    stem: stemmed,
    written,
  }));
}

/** Crude on purpose: it only has to do the same to a question and to an article. */
function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word.length === 4 ? word.replace(/s$/, '') : word;
  const short = word.replace(endings, '');
  return short.length < 3 ? word : short.replace(/([^aeiou])\1$/, '$1').replace(/e$/, '');
}
