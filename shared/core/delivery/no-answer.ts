/**
 * Why an authority gave no usable answer, by the word that the network layer has for it: Node's codes (also undici's and OpenSSL's) and
 * Chromium's `net::` codes without their prefix.
 */
const noAnswerKinds = ['offline', 'timed-out', 'refused', 'cut', 'tls', 'proxy', 'proxy-password', 'busy', 'down', 'other'] as const;
export type NoAnswerKind = (typeof noAnswerKinds)[number];

const BY_REASON: readonly (readonly [RegExp, NoAnswerKind])[] = [
  [/^(ERR_)?PROXY_AUTH_/, 'proxy-password'],
  [/PROXY|TUNNEL|^ERR_PAC_|SOCKS/, 'proxy'],
  [
    /^(ERR_)?CERT_|^ERR_SSL_|^ERR_TLS_|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|^EPROTO$|SSL_CLIENT|^INVALID_(CA|PURPOSE)$|HOSTNAME_MISMATCH|PATH_LENGTH|^CRL_|^ERROR_IN_C/,
    'tls',
  ],
  [/TIMED_?OUT|TIMEOUT/, 'timed-out'],
  [/NOT_?FOUND|EAI_|NAME_NOT_RESOLVED|DISCONNECTED|NETWORK_CHANGED|UNREACH|^ENETDOWN$|ADDRESS_INVALID/, 'offline'],
  [/REFUSED/, 'refused'],
  [/RESET|CLOSED|ABORTED|^EPIPE$|UND_ERR_SOCKET|EMPTY_RESPONSE|CONTENT_LENGTH/, 'cut'],
];

/** `reason` when there was no answer at all, `httpStatus` when there was one that only said "not now". */
export function whyNoAnswer({ reason, httpStatus }: { readonly reason?: unknown; readonly httpStatus?: unknown }): NoAnswerKind {
  const status = Number(httpStatus);
  if (status === 407) return 'proxy-password';
  if (status === 408 || status === 504) return 'timed-out';
  if (status === 429) return 'busy';
  if (status >= 500) return 'down';
  const known = typeof reason === 'string' ? BY_REASON.find(([pattern]) => pattern.test(reason)) : undefined;
  return known?.[1] ?? 'other';
}
