// The app is started with all that a machine may have in a shortcut or a login script to get another program past a proxy. Without what
// electron/app/ignore-weakening.ts does, the impostor is believed, and the connection's keys and all that is said over it come to lie in files.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LOG_FILE } from '../../electron/app/log-file.ts';
import { hasOpenssl, OpensslWorkshop } from '../electron/access/p12/openssl.ts';
import { temporaryFolder } from '../fixtures/workbooks.ts';
import { askedBy, impostor } from './harness/impostor.ts';
import { launchApp } from './harness/launch-app.ts';
import { screens } from './way.ts';

test.skipIf(!hasOpenssl())(
  'a start that would let anybody answer, and write down what is said: nothing of it is obeyed, and it is logged',
  async () => {
    const workshop = new OpensslWorkshop();
    onTestFinished(() => workshop.close());
    const { keyFile, certificateFile } = workshop.certificate({
      subject: '/CN=localhost',
      key: 'ec',
      extensions: ['subjectAltName=DNS:localhost'],
    });
    await using anybody = await impostor({ key: await readFile(keyFile), cert: await readFile(certificateFile) });
    const folder = await temporaryFolder();
    onTestFinished(() => folder.remove());
    const written = ['keys-by-switch', 'keys-by-variable', 'all-that-is-said'].map((name) => join(folder.path, name));
    const [keysBySwitch = '', keysByVariable = '', allThatIsSaid = ''] = written;
    await using app = await launchApp({
      switches: [
        '--ignore-certificate-errors',
        `--ignore-certificate-errors-spki-list=${workshop.publicKeyHash(certificateFile)}`,
        `--ssl-key-log-file=${keysBySwitch}`,
        `--log-net-log=${allThatIsSaid}`,
        '--net-log-capture-mode=Everything',
        '--disable-web-security',
        '--allow-running-insecure-content',
      ],
      env: { SSLKEYLOGFILE: keysByVariable, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    });
    await screens(app.window).start.ready();

    expect(await askedBy(app, anybody.url)).toMatch(/net::ERR_CERT_AUTHORITY_INVALID/);
    const byNode = await app.electron.evaluate(
      (_electron, url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'refused',
        ),
      anybody.url,
    );
    expect(byNode).toBe('refused');
    expect(anybody.asked()).toBe(0);
    expect(written.filter(existsSync)).toEqual([]);

    const log = await readFile(join(app.dataDirectory, 'logs', LOG_FILE), 'utf8');
    const [line = ''] = log.split('\n').filter((said) => said.includes('ignored-at-start'));
    const { what } = JSON.parse(line);
    expect(what.split(' ')).toEqual([
      '--ignore-certificate-errors',
      '--ignore-certificate-errors-spki-list',
      '--ssl-key-log-file',
      '--log-net-log',
      '--net-log-capture-mode',
      '--disable-web-security',
      '--allow-running-insecure-content',
      'NODE_TLS_REJECT_UNAUTHORIZED',
      'SSLKEYLOGFILE',
    ]);
  },
);
