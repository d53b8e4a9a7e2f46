/** What is said of a proxy that wants a password. Fetched with what shows it. */
import type { Language } from '../ipc/views.ts';
import { proxyEn } from './proxy/en.ts';
import { type ProxyTexts, proxyNb } from './proxy/nb.ts';
import { proxyNn } from './proxy/nn.ts';

export const PROXY_TEXT: Readonly<Record<Language, ProxyTexts>> = { nb: proxyNb, nn: proxyNn, en: proxyEn };
