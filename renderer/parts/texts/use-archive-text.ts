import type { ArchiveTexts } from '../../../shared/text/archive/nb.ts';
import { ARCHIVE_TEXT } from '../../../shared/text/archive-text.ts';
import { useApp } from '../../app-context.ts';

export function useArchiveText(): ArchiveTexts {
  return ARCHIVE_TEXT[useApp().language];
}
