/** What the environment can't take away from the command line: who it talks to is checked, and by a TLS that still counts as one. */
import tls from 'node:tls';

/** Told to every Node program of a machine, most often to get one of them past a proxy. */
const NOT_OBEYED = ['NODE_TLS_REJECT_UNAUTHORIZED'];

/**
 * Takes from `environment` what would let anybody answer in an authority's place, and gives the names of what stood there. To be called before
 * the first request: Node reads the variable at each one. An office's own CA (`NODE_EXTRA_CA_CERTS`) adds one that is trusted, and stays.
 */
export function keepTls(environment: NodeJS.ProcessEnv): string[] {
  const found = NOT_OBEYED.filter((name) => environment[name] !== undefined);
  for (const name of found) delete environment[name];
  // `--tls-min-v1.0`, on Node's own command line or in NODE_OPTIONS.
  tls.DEFAULT_MIN_VERSION = 'TLSv1.2';
  return found;
}
