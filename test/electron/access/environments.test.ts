import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isConfirmUrl } from '../../../electron/access/altinn/system-confirm-url.ts';
import { approvalPage, fixedPage, letterUrl } from '../../../electron/access/checklist/checklist-pages.ts';
import { findEnvironment } from '../../../electron/access/environments.ts';
import { type Environment, PRODUCTION_ENVIRONMENT, TEST_ENVIRONMENT } from '../../../shared/core/access/environment.ts';
import { failure } from '../../../shared/core/failure.ts';
import { accessPageSchema } from '../../../shared/ipc/access-views.ts';
import { fail, ok } from '../../../shared/result.ts';
import { tempFolder } from '../files/temp-folder.ts';

const LOCAL: Environment = {
  ...TEST_ENVIRONMENT,
  maskinporten: { issuer: 'http://127.0.0.1:4000/', tokenEndpoint: 'http://127.0.0.1:4000/token' },
  altinn: { platformBaseUrl: 'http://127.0.0.1:4000' },
};

describe('an expert’s own environment file', () => {
  const findWith = async (name: 'test' | 'production', content: string) => {
    const folder = await tempFolder();
    await writeFile(join(folder, `${name}.json`), content);
    return findEnvironment(name, folder);
  };

  it('isn’t needed', async () => {
    const folder = await tempFolder();
    expect(await findEnvironment('test', folder)).toEqual(ok({ environment: TEST_ENVIRONMENT, source: 'built-in' }));
    expect(await findEnvironment('production', join(folder, 'no such folder'))).toEqual(
      ok({ environment: PRODUCTION_ENVIRONMENT, source: 'built-in' }),
    );
  });

  it('takes the place of the built-in one', async () => {
    expect(await findWith('test', JSON.stringify(LOCAL))).toEqual(ok({ environment: LOCAL, source: 'own-file' }));
  });

  it.each([
    ['is no JSON', '{'],
    ['is another environment’s', JSON.stringify({ ...LOCAL, name: 'production' })],
    ['lets real persons into test', JSON.stringify({ ...LOCAL, syntheticOnly: false })],
    ['leads to a foreign host', JSON.stringify({ ...LOCAL, skatteetaten: { baseUrl: 'https://skatteetaten.example' } })],
    [
      'leads to a host that only begins right',
      JSON.stringify({ ...LOCAL, altinn: { platformBaseUrl: 'https://platform.altinn.no.example' } }),
    ],
    ['has no encryption', JSON.stringify({ ...LOCAL, altinn: { platformBaseUrl: 'http://platform.altinn.no' } })],
    ['has a field that nobody knows', JSON.stringify({ ...LOCAL, proxy: 'x' })],
  ])('that %s is refused, and not passed over', async (_, content) => {
    expect(await findWith('test', content)).toEqual(fail(failure('ENVIRONMENT_FILE_INVALID', { file: 'test.json' })));
  });

  it('can’t make production take synthetic persons', async () => {
    const relaxed = { ...PRODUCTION_ENVIRONMENT, syntheticOnly: true };
    expect(await findWith('production', JSON.stringify(relaxed))).toEqual(
      fail(failure('ENVIRONMENT_FILE_INVALID', { file: 'production.json' })),
    );
  });
});

describe('what is opened in the browser', () => {
  const CONFIRM = 'https://am.ui.tt02.altinn.no/accessmanagement/ui/systemuser/request?id=7a4c1c2e-0f6b-4f0e-9a55-3d2f6a0b9c11';

  it.each<[string, string, Environment, boolean]>([
    ['test’s own', CONFIRM, TEST_ENVIRONMENT, true],
    ['production’s own', CONFIRM.replace('tt02.', ''), PRODUCTION_ENVIRONMENT, true],
    ['test’s in production', CONFIRM, PRODUCTION_ENVIRONMENT, false],
    ['production’s in test', CONFIRM.replace('tt02.', ''), TEST_ENVIRONMENT, false],
    ['without encryption', CONFIRM.replace('https', 'http'), TEST_ENVIRONMENT, false],
    ['with a port', CONFIRM.replace('.no/', '.no:8443/'), TEST_ENVIRONMENT, false],
    ['with a user before the host', CONFIRM.replace('https://', 'https://am.ui.tt02.altinn.no@evil.example/'), TEST_ENVIRONMENT, false],
    ['with a name and a password', CONFIRM.replace('https://', 'https://u:p@'), TEST_ENVIRONMENT, false],
    ['with a host that ends right', CONFIRM.replace('am.ui', 'evil-am.ui'), TEST_ENVIRONMENT, false],
    ['with a host that begins right', CONFIRM.replace('altinn.no', 'altinn.no.example'), TEST_ENVIRONMENT, false],
    ['to another page', CONFIRM.replace('/accessmanagement/ui/', '/logout/'), TEST_ENVIRONMENT, false],
    ['out of the pages by dots', CONFIRM.replace('/systemuser/', '/../../logout/'), TEST_ENVIRONMENT, false],
    ['a script', 'javascript:alert(1)//accessmanagement/ui/', TEST_ENVIRONMENT, false],
    ['a file', 'file:///accessmanagement/ui/x', TEST_ENVIRONMENT, false],
    ['endless', `${CONFIRM}${'0'.repeat(3000)}`, TEST_ENVIRONMENT, false],
    ['nothing', '', TEST_ENVIRONMENT, false],
    ['this machine, where the environment is', 'http://127.0.0.1:4000/accessmanagement/ui/x', LOCAL, true],
    ['this machine at another port', 'http://127.0.0.1:4001/accessmanagement/ui/x', LOCAL, false],
    ['this machine for the real test', 'http://127.0.0.1:4000/accessmanagement/ui/x', TEST_ENVIRONMENT, false],
  ])('a link to approve: %s', (_, url, environment, isOne) => {
    expect(isConfirmUrl(url, environment)).toBe(isOne);
    expect(approvalPage(url, environment)).toEqual(isOne ? ok(url) : fail(failure('SYSTEMBRUKER_NO_LINK')));
  });

  it('no link is said to be no link', () => {
    expect(approvalPage(null, TEST_ENVIRONMENT)).toEqual(fail(failure('SYSTEMBRUKER_NO_LINK')));
  });

  it('the fixed pages of test and production are https, and test’s never production’s where the two differ', () => {
    for (const page of accessPageSchema.options) {
      if (page === 'approve') continue;
      const [test, production] = [fixedPage('test', page, ''), fixedPage('production', page, '')];
      for (const url of [test, production]) expect(new URL(url).protocol).toBe('https:');
      if (page === 'portal' || page === 'systembrukere') expect(test).not.toBe(production);
      expect(fixedPage('practice', page, 'http://127.0.0.1:1/portal')).toBe('http://127.0.0.1:1/portal');
    }
  });

  it('a letter comes whole into the mail program, and can’t add recipients', () => {
    const url = letterUrl({ subject: 'Godkjenning & tilgang', body: 'Hei!\nLenke: https://x?a=b&cc=evil@example.com\r\nÅse' });
    expect(url.startsWith('mailto:?')).toBe(true);
    const fields = new URLSearchParams(url.slice('mailto:?'.length));
    expect([...fields.keys()]).toEqual(['subject', 'body']);
    expect(fields.get('body')).toBe('Hei!\r\nLenke: https://x?a=b&cc=evil@example.com\r\nÅse');
  });

  it('half a sign in a letter, as in a text that was cut, doesn’t keep it from being written', () => {
    expect(letterUrl({ subject: 'a\ud83d', body: '\ude00b 😀' })).toBe('mailto:?subject=a%EF%BF%BD&body=%EF%BF%BDb%20%F0%9F%98%80');
  });
});
