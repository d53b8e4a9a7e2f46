/**
 * Whether a name is clearly an organisation's or clearly a person's, for telling when it doesn't go with the number beside it. What isn't
 * clear is nobody's: a warning that is wrong too often is accepted without being read.
 */

/** How organisations are registered (brreg.no). */
const LEGAL_FORMS = 'AS,ASA,DA,ANS,SA,BA,AL,KS,IKS,KF,FKF,NUF,STI,SE,BBL,BRL,ESEK,HF,RHF,A/S'.split(',');
/** What else only organisations are called, as the last word of the name. */
export const LAST_WORDS =
  'samdrift,samdrifta,samvirkelag,handelslag,maskinlag,beitelag,grunneierlag,utmarkslag,bygdelag,grendelag,idrettslag,ungdomslag,bondelag,sameie,borettslag,forening,foreningen,foreining,velforening,kommune,fylkeskommune,menighet,sogn,holding,eiendom,invest,gårdsdrift,legat'.split(
    ',',
  );
export const FIRST_WORDS = 'stiftelsen,borettslaget,sameiet,foreningen,foreininga'.split(',');

/** Only beside another word; what stands between words, or behind the last one, are spaces and commas. */
const ENDS_IN_LEGAL_FORM = new RegExp(`[^\\s,][\\s,]+(?:${LEGAL_FORMS.join('|')})[\\s,]*$`);
const ENDS_OR_BEGINS_AS_ORGANISATION = new RegExp(
  `[^\\s,][\\s,]+(?:${LAST_WORDS.join('|')})[\\s,]*$|^[\\s,]*(?:${FIRST_WORDS.join('|')})[\\s,]+[^\\s,]`,
  'i',
);

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
  if (isOrganisation(name)) return 'organisation';
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  // A sole proprietor's business bears the person's name, and has a number of its own: either may be right.
  if (words.at(-1) === 'ENK') return undefined;
  if (words.length < 2 || words.length > MOST_WORDS_OF_A_PERSON || /\d/.test(name)) return undefined;
  return words.every(isWrittenAsName) && FIRST_NAMES.has(givenName(name, words)) ? 'person' : undefined;
}

/** Whether `kindOfName` calls it an organisation; of the two, the quicker question. */
export function isOrganisation(name: string): boolean {
  return ENDS_IN_LEGAL_FORM.test(name) || ENDS_OR_BEGINS_AS_ORGANISATION.test(name);
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
