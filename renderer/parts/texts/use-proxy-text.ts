import type { ProxyTexts } from '../../../shared/text/proxy/nb.ts';
import { PROXY_TEXT } from '../../../shared/text/proxy-text.ts';
import { useApp } from '../../app-context.ts';

export function useProxyText(): ProxyTexts {
  return PROXY_TEXT[useApp().language];
}
