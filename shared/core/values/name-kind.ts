/**
 * Whether a name is clearly an organisation's or clearly a person's, for telling when it doesn't go with the number beside it. What isn't
 * clear is nobody's: a warning that is wrong too often is accepted without being read.
 */

/** How organisations are registered (brreg.no). */
const LEGAL_FORMS = new Set('AS,ASA,DA,ANS,SA,BA,AL,KS,IKS,KF,FKF,NUF,STI,SE,BBL,BRL,ESEK,HF,RHF,A/S'.split(','));
/** What else only organisations are called, as the last word of the name. */
const LAST_WORDS = new Set(
  'samdrift,samdrifta,samvirkelag,handelslag,maskinlag,beitelag,grunneierlag,utmarkslag,bygdelag,grendelag,idrettslag,ungdomslag,bondelag,sameie,borettslag,forening,foreningen,foreining,velforening,kommune,fylkeskommune,menighet,sogn,holding,eiendom,invest,gårdsdrift,legat'.split(
    ',',
  ),
);
const FIRST_WORDS = new Set('stiftelsen,borettslaget,sameiet,foreningen,foreininga'.split(','));

/** First names that are common in Norway (Statistisk sentralbyrå), women's and men's. */
const FIRST_NAMES = new Set(
  [
    'anne,inger,kari,marit,ingrid,liv,eva,anna,maria,ida,hilde,berit,nina,astrid,marianne,elisabeth,kristin,bente,heidi,silje,hanne,linda,tone,tove',
    'elin,anita,wenche,ragnhild,camilla,ellen,karin,hege,ann,julie,mona,marie,aud,monica,randi,kristine,solveig,else,stine,mari,emma,gerd,turid,åse',
    'unni,gro,grete,sissel,trine,lene,line,sigrid,torill,bjørg,siri,jorunn,nora,sara,thea,lise,guri,borghild,gunvor,aslaug,oddny,synnøve,signe,ingeborg',
    'jan,per,bjørn,ole,lars,kjell,knut,arne,svein,thomas,hans,geir,tor,morten,terje,odd,erik,martin,andreas,john,anders,rune,trond,tore,daniel,jon',
    'kristian,marius,magnus,tom,harald,olav,stian,rolf,øyvind,fredrik,espen,leif,gunnar,eirik,einar,nils,helge,christian,ivar,kåre,steinar,alexander',
    'jonas,roger,håkon,sverre,øystein,emil,henrik,kjetil,ola,johan,dag,frode,arild,kenneth,sander,mathias,petter,simen,pål,ståle,roar,sigurd,torstein',
    'kjartan,vidar,asbjørn,magne,oddvar,ragnar,reidar,sindre,vegard,halvor,birger,egil,finn,jostein,jørgen,tormod,torbjørn,trygve,yngve,aksel,arvid',
  ]
    .join(',')
    .split(','),
);
const MOST_WORDS_OF_A_PERSON = 4;

/** `name` is as it would be sent. Undefined when it isn't clear. */
export function kindOfName(name: string): 'person' | 'organisation' | undefined {
  // Most organisations end in their legal form, which can be seen without splitting the name; a comma in front is no word.
  const lastSpace = name.lastIndexOf(' ');
  if (lastSpace > 0 && name[0] !== ',' && LEGAL_FORMS.has(name.slice(lastSpace + 1))) return 'organisation';
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  if (words.length > 1 && (LEGAL_FORMS.has(last) || LAST_WORDS.has(last.toLowerCase()))) return 'organisation';
  if (words.length > 1 && FIRST_WORDS.has((words[0] ?? '').toLowerCase())) return 'organisation';
  // A sole proprietor's business bears the person's name, and has a number of its own: either may be right.
  if (last === 'ENK') return undefined;
  if (words.length < 2 || words.length > MOST_WORDS_OF_A_PERSON || /\d/.test(name)) return undefined;
  return words.every(isWrittenAsName) && FIRST_NAMES.has(givenName(name, words)) ? 'person' : undefined;
}

/**
 * Whether `kindOfName` has to be asked if the part of `text` from `start` to `end` is an organisation's name, the last word of which begins at
 * `lastWord`. Quick, and never wrong when it says no: most names have neither the last letters of such a word nor the first ones.
 */
export function mayBeOrganisation(text: string, start: number, lastWord: number, end: number): boolean {
  // A comma that parts the last word from nothing, or the first.
  if (lastWord === end || text.charCodeAt(start) < UPPER_A) return true;
  const isWrittenInCapitals = text.charCodeAt(end - 1) < LOWER_A;
  if (isWrittenInCapitals && end - lastWord <= LONGEST_LEGAL_FORM && LEGAL_FORMS.has(text.slice(lastWord, end))) return true;
  if (ENDS[lettersAt(text, end - LETTERS)] === 1 && LAST_WORDS.has(text.slice(lastWord, end).toLowerCase())) return true;
  return BEGINNINGS[lettersAt(text, start)] === 1;
}

const UPPER_A = 65;
const LOWER_A = 97;
const LONGEST_LEGAL_FORM = Math.max(...Array.from(LEGAL_FORMS, (form) => form.length));
/** As short as the shortest of the words; with three of them every eighth surname would have to be looked up. */
const LETTERS = 4;
const ENDS = lettersOf(Array.from(LAST_WORDS, (word) => word.slice(-LETTERS)));
const BEGINNINGS = lettersOf([...FIRST_WORDS]);

/** By `lettersAt`, whether one of the words begins so: to look there is much quicker than to ask a Set, as it is for every name of a list. */
function lettersOf(words: readonly string[]): Uint8Array {
  const letters = new Uint8Array(2 ** 16);
  for (const word of words) letters[lettersAt(word, 0)] = 1;
  return letters;
}

/** Four letters of either case as one number of 16 bits, some of them like others. */
function lettersAt(text: string, at: number): number {
  const first = ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31);
  const last = ((text.charCodeAt(at + 2) & 31) << 5) | (text.charCodeAt(at + 3) & 31);
  return (first * 64) ^ last;
}

/** `Per-Åge` is named by its first half. */
function firstPart(word: string): string {
  return (word.split('-')[0] ?? '').toLowerCase();
}

/** `Nordmann, Kari` has the given name behind the comma. */
function givenName(name: string, words: readonly string[]): string {
  const behindComma = /,\s*(\S+)/.exec(name)?.[1];
  return firstPart(behindComma ?? words[0] ?? '');
}

function isWrittenAsName(word: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*$/u.test(word);
}
