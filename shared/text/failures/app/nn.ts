import type { AppFailureTexts } from '../shape.ts';

export const appFailuresNn: AppFailureTexts = {
  UPDATE_WAITS: () => ({
    title: 'Appen kan ikkje bytast ut no',
    detail:
      'Anten er ei leveranse ikkje avklart, eller så er det sesong: mellom 1. januar og 1. mars byter vi berre for å tette tryggleikshol.',
    todo: 'Gjer leveransen ferdig, eller vent til etter 1. mars.',
  }),
  PROXY_PASSWORD_REFUSED: () => ({
    title: 'Proxyen tok ikkje imot passordet',
    detail: 'Brukarnamnet eller passordet stemmer ikkje. Ingenting er sendt, og ingenting er hugsa.',
    todo: 'Skriv dei på nytt. For mange forsøk kan stengje brukaren din.',
  }),
  PROXY_NOT_OPENED: () => ({
    title: 'Proxyen slepte ikkje appen fram',
    detail: 'Han sa ikkje at passordet var feil, men opna heller ikkje vegen. Passordet er ikkje hugsa.',
    todo: 'Prøv igjen om litt. Skjer det kvar gong, spør den som har ansvar for nettet.',
  }),
  RUNTIME_PRACTICE_ONLY: () => ({
    title: 'Berre generalprøve her',
    detail: 'Appen køyrer på ei utgåve av Electron som berre er til prøving, og nektar difor test og produksjon.',
    todo: 'Installer appen på vanleg måte for å sende på ordentleg.',
  }),
  ENVIRONMENT_NOT_SET_UP: () => ({
    title: 'Tilgangen er ikkje sett opp',
    detail: 'For å sende i dette miljøet trengst eit sertifikat og ein klient-ID i Maskinporten.',
    todo: 'Gå gjennom punkta under Tilgang, eller øv i generalprøve så lenge.',
  }),
  ENVIRONMENT_MISMATCH: () => ({
    title: 'Høyrer til eit anna miljø',
    detail: 'Det som skal sendast, vart laga for eit anna miljø enn det som er valt. Ingenting er sendt.',
    todo: 'Vel miljøet det vart laga for.',
  }),
  CALL_REFUSED: () => ({
    title: 'Appen stoppa ein førespurnad',
    detail: 'Han kom ikkje frå vindauget til appen. Ingenting er gjort.',
    todo: 'Lukk appen og opne han igjen. Skjer det på nytt, meld frå om det.',
  }),
  CALL_ARGUMENTS_INVALID: () => ({
    title: 'Noko i appen passar ikkje saman',
    detail: 'Ein førespurnad frå vindauget hadde feil form. Ingenting er gjort.',
    todo: 'Lukk appen og opne han igjen. Skjer det på nytt, meld frå om det.',
  }),
  UNEXPECTED: () => ({
    title: 'Noko gjekk gale i appen',
    detail: 'Det er ein feil vi ikkje har teke høgd for. Det som er lagra, er der framleis.',
    todo: 'Prøv igjen. Skjer det på nytt, meld frå om det.',
  }),
};
