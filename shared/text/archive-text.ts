/** What the archive and the answers in it say. Apart from the other texts: it is fetched with the screens that show it, not before the first one. */
import type { Language } from '../ipc/views.ts';
import { archiveEn } from './archive/en.ts';
import { type ArchiveTexts, archiveNb } from './archive/nb.ts';
import { archiveNn } from './archive/nn.ts';

export const ARCHIVE_TEXT: Readonly<Record<Language, ArchiveTexts>> = { nb: archiveNb, nn: archiveNn, en: archiveEn };
