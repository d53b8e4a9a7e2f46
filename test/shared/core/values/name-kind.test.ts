import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { kindOfName } from '../../../../shared/core/values/name-kind.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { draftOf } from '../make-sheet.ts';

describe('a name', () => {
  it.each(['Lunde Bygg AS', 'Lien Samdrift DA', 'Øvre Bygdas Maskinlag', 'Borettslaget Solsida', 'Moen A/S', 'NORDLI HOLDING'])(
    '%s is an organisation’s',
    (name) => expect(kindOfName(name)).toBe('organisation'),
  );

  it.each(['Kari Nordmann', 'Per-Åge Ødegård', 'Nordmann, Kari', 'Ole Martin D’Arcy', 'ANNE LISE MOE'])('%s is a person’s', (name) =>
    expect(kindOfName(name)).toBe('person'),
  );

  it.each(['Lunde', 'Lunde Gard', 'Solbakken', 'Ola Nordmann ENK', 'Kari 2', 'Wong Li', 'As', 'Kari fra Lia', 'Ødegård og Sønner'])(
    '%s is not clear',
    (name) => expect(kindOfName(name)).toBeUndefined(),
  );
});

it('is a warning beside a number of the other kind, and nothing beside its own', () => {
  const { problems } = checkDraft(
    draftOf([
      [syntheticFoedselsnummer(1), 'Lunde Bygg AS', 1],
      [syntheticOrganisasjonsnummer(1), 'Kari Nordmann', 1],
      [syntheticFoedselsnummer(2), 'Kari Nordmann', 1],
      [syntheticOrganisasjonsnummer(2), 'Lunde Bygg AS', 1],
      ['123', 'Lunde Bygg AS', 1],
    ]),
    { syntheticOnly: true },
  );
  expect(problems.map(({ cell, code, severity }) => `${severity} ${code} ${cell}`)).toEqual([
    'warning NAME_OF_ORGANISATION B2',
    'warning NAME_OF_PERSON B3',
    'error IDENTIFIER_LENGTH A6',
  ]);
});
