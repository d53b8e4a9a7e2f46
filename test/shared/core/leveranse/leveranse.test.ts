import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import type { DraftEdit } from '../../../../shared/core/draft/draft.ts';
import { bodyBytes } from '../../../../shared/core/leveranse/body-size.ts';
import { leveranseSchema, makeLeveranse, serialiseLeveranse, utf8Length } from '../../../../shared/core/leveranse/leveranse.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { preparedDraft, RULES, readyDraft, SYNTHETIC_COOP } from '../make-ready-draft.ts';
import type { TestCell } from '../make-sheet.ts';

const META = { kildesystem: 'kildesystem', oppgavegiversLeveranseReferanse: 'Unik ekstern referanse ID' };

/** The example of the API page, with its placeholder identifiers exchanged for valid synthetic ones. */
const EXAMPLE = `{
  "leveranse": {
    "kildesystem": "kildesystem",
    "oppgavegiver": {
      "organisasjonsnummer": "311131788",
      "kontaktinformasjon": {
        "navn": "Kari Kontakt",
        "telefonnummer": "80080000",
        "varselEpostadresse": "kontakt@offentlig.no",
        "varselSmsMobilnummer": "80080000"
      }
    },
    "inntektsaar": 2024,
    "oppgavegiversLeveranseReferanse": "Unik ekstern referanse ID",
    "leveransetype": "ordinaer",
    "oppgave": [
      {
        "oppgaveeier": {
          "foedselsnummer": "19896398957",
          "navn": "Truls Trulsen"
        },
        "utbetaltBeloep": 5700
      },
      {
        "oppgaveeier": {
          "organisasjonsnummer": "310702900",
          "navn": "Bedrift AS"
        },
        "utbetaltBeloep": 4300
      }
    ],
    "oppgaveoppsummering": {
      "antallOppgaver": 2,
      "sumUtbetaltBeloep": 10000
    }
  }
}`;

const ROWS: TestCell[][] = [
  ['19896398957', 'Truls Trulsen', 5700],
  ['310702900', 'Bedrift AS', 4300],
];

describe('the body', () => {
  it('is the API page’s example, name for name and in its order', () => {
    const leveranse = makeLeveranse(readyDraft(ROWS, [{ kind: 'set-inntektsaar', inntektsaar: 2024 }]), META);
    expect(JSON.stringify(leveranse, null, 2)).toBe(EXAMPLE);
    expect(serialiseLeveranse(leveranse)).toBe(JSON.stringify(JSON.parse(EXAMPLE)));
  });

  it('has the same bytes however the contact was put together', () => {
    const { navn, telefonnummer, varselEpostadresse, varselSmsMobilnummer } = SYNTHETIC_COOP.kontaktinformasjon;
    const jumbled = {
      kontaktinformasjon: { varselSmsMobilnummer, varselEpostadresse, telefonnummer, navn },
      organisasjonsnummer: SYNTHETIC_COOP.organisasjonsnummer,
    };
    const edit: DraftEdit = { kind: 'set-oppgavegiver', name: 'Laget', oppgavegiver: jumbled };
    expect(serialiseLeveranse(makeLeveranse(readyDraft(ROWS, [edit]), META))).toBe(
      serialiseLeveranse(makeLeveranse(readyDraft(ROWS), META)),
    );
  });

  it('fits its own schema', () => {
    expect(leveranseSchema.safeParse(JSON.parse(serialiseLeveranse(makeLeveranse(readyDraft(ROWS), META)))).success).toBe(true);
  });
});

describe('leveranseSchema', () => {
  const changed = (path: string, value: unknown): unknown => {
    const root: unknown = JSON.parse(EXAMPLE);
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.reduce<unknown>((node, step) => Reflect.get(Object(node), step), root);
    if (value === undefined) Reflect.deleteProperty(Object(parent), last);
    else Reflect.set(Object(parent), last, value);
    return root;
  };

  it('takes the example, also with the page’s own placeholders: it knows shapes and not check digits', () => {
    expect(leveranseSchema.safeParse(JSON.parse(EXAMPLE)).success).toBe(true);
    expect(leveranseSchema.safeParse(changed('leveranse.oppgave.0.oppgaveeier.foedselsnummer', '01234567890')).success).toBe(true);
  });

  it.each([
    ['leveranse.leveransetype', 'ordinær'],
    ['leveranse.leveransetype', undefined],
    ['leveranse.inntektsaar', '2024'],
    ['leveranse.oppgavegiver.organisasjonsnavn', 'Laget'],
    ['leveranse.oppgavegiver.organisasjonsnummer', '31113178'],
    ['leveranse.oppgavegiver.kontaktinformasjon.navn', undefined],
    ['leveranse.oppgave', []],
    ['leveranse.oppgave.0.utbetaltBeloep', 5700.5],
    ['leveranse.oppgave.0.utbetaltBeloep', '5700'],
    ['leveranse.oppgave.0.utbetaltBeloep', 0],
    ['leveranse.oppgave.0.utbetaltBeloep', 1e12],
    ['leveranse.oppgave.0.row', 2],
    ['leveranse.oppgave.0.oppgaveeier.organisasjonsnummer', '310702900'],
    ['leveranse.oppgave.0.oppgaveeier.foedselsnummer', 19896398957],
    ['leveranse.oppgave.0.oppgaveeier.foedselsnummer', undefined],
    ['leveranse.oppgave.0.oppgaveeier.navn', ''],
    ['leveranse.oppgaveoppsummering', undefined],
    ['leveranse.ukjent', 1],
    ['ukjent', 1],
  ])('refuses %s = %j', (path, value) => {
    expect(leveranseSchema.safeParse(changed(path, value)).success).toBe(false);
  });
});

describe('utf8Length', () => {
  it('is what the text weighs on the wire', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => utf8Length(text) === new TextEncoder().encode(text).length));
  });

  it('counts half surrogate pairs as an encoder writes them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\ud83e', '\udd51', 'å')), (units) => {
        const text = units.join('');
        return utf8Length(text) === new TextEncoder().encode(text).length;
      }),
    );
  });
});

describe('bodyBytes', () => {
  it('is exact when it is known who reports and what the delivery is called', () => {
    const name = fc.string({
      unit: fc.oneof(fc.constantFrom('"', '\\', 'å', '🧑', '/', 'é'), fc.constantFrom(...'abc XYZ')),
      minLength: 1,
    });
    const amount = fc.oneof(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999_999_999_999 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), name, amount), { minLength: 1, maxLength: 20 }),
        fc.string({ minLength: 1 }),
        (receivers, reference) => {
          const rows = receivers.map(([person, navn, kroner], n) => [
            person ? syntheticFoedselsnummer(n) : syntheticOrganisasjonsnummer(n),
            `N${navn}`,
            kroner,
          ]);
          const meta = { kildesystem: 'Kundeutbytte «1»', oppgavegiversLeveranseReferanse: reference };
          const body = serialiseLeveranse(makeLeveranse(readyDraft(rows), meta));
          const draft = preparedDraft(rows);
          expect(bodyBytes(checkDraft(draft, RULES).rows, draft.state, meta)).toBe(new TextEncoder().encode(body).length);
        },
      ),
    );
  });

  it('never says too little when the names of the delivery are not known yet, and at most 98 bytes too much', () => {
    const draft = preparedDraft(ROWS);
    const { rows } = checkDraft(draft, RULES);
    const exact = utf8Length(
      serialiseLeveranse(makeLeveranse(readyDraft(ROWS), { kildesystem: 'x', oppgavegiversLeveranseReferanse: 'y' })),
    );
    expect(bodyBytes(rows, draft.state) - exact).toBe(98);
  });

  it('does not count rows that are left out', () => {
    const draft = preparedDraft(ROWS, [{ kind: 'leave-out', row: 3, leftOut: true }]);
    const one = preparedDraft(ROWS.slice(0, 1));
    expect(bodyBytes(checkDraft(draft, RULES).rows, draft.state)).toBe(bodyBytes(checkDraft(one, RULES).rows, one.state));
  });
});
