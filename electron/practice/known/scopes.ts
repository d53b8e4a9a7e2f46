/** What the practice client may ask for, as if the scopes had been ordered and put on it. Source: spec 2.3. */
export const SKATTEETATEN_SCOPE = 'skatteetaten:innrapporteringskattepliktigkundeutbytte';
export const DIALOGPORTEN_SCOPE = 'digdir:dialogporten';

export const CLIENT_SCOPES: ReadonlySet<string> = new Set([
  SKATTEETATEN_SCOPE,
  DIALOGPORTEN_SCOPE,
  'altinn:authentication/systemregister.write',
  'altinn:authentication/systemuser.request.write',
  'altinn:authentication/systemuser.request.read',
  'altinn:clientdelegations.read',
  'altinn:clientdelegations.write',
]);
