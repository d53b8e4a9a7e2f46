/**
 * Draws what installers and file managers show from the SVGs in electron/app/icons: `npx tsx electron/launch/icons/draw-icons.ts`, after a change to
 * one of them. What it writes is committed, so nobody needs it to build. Chromium draws, because it is here anyway.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { z } from '../../../shared/zod.ts';
import { setStage } from '../testing/app-runs.ts';
import { PROJECT_ROOT } from '../tools/paths.ts';
import { say } from '../tools/say.ts';
import { bmpOf, ICNS_SIZES, icnsOf, icoOf, type Raster } from './image-files.ts';

const drawnSchema = z.object({ png: z.string(), rgba: z.array(z.number()) });
const ICONS = join(PROJECT_ROOT, 'electron', 'app', 'icons');
/** What Windows asks for, from the task bar to the largest view of a folder. */
const ICO_SIZES = [16, 24, 32, 48, 64, 256];
/** What a task bar shows of a window. A larger picture is unpacked before the window is there, and takes longer than all the rest of it. */
const WINDOW_SIZE = 64;
/** What NSIS has room for at the side of its first and last page. */
const SIDEBAR = { width: 164, height: 314 };

await draw();

async function draw(): Promise<void> {
  const stage = await setStage();
  if (!stage.ok) throw new Error(stage.failure);
  const data = await mkdtemp(join(tmpdir(), 'kundeutbytte-icons-'));
  const { executable, switches } = stage.value.electron;
  const app = await _electron.launch({ executablePath: executable, args: [...switches, `--user-data-dir=${data}`, PROJECT_ROOT] });
  try {
    const page = await app.firstWindow();
    for (const name of ['icon', 'document']) {
      const drawing = await svg(`${name}.svg`);
      const pngs = async (sizes: readonly number[]) => {
        const drawn = sizes.map(async (size) => ({ size, png: (await paint(page, drawing, size, size)).png }));
        return await Promise.all(drawn);
      };
      await writeFile(join(ICONS, `${name}.ico`), icoOf(await pngs(ICO_SIZES)));
      await writeFile(join(ICONS, `${name}.icns`), icnsOf(await pngs(ICNS_SIZES)));
    }
    await writeFile(join(ICONS, 'window.png'), (await paint(page, await svg('icon.svg'), WINDOW_SIZE, WINDOW_SIZE)).png);
    await writeFile(
      join(ICONS, 'installer-sidebar.bmp'),
      bmpOf((await paint(page, await svg('installer-sidebar.svg'), SIDEBAR.width, SIDEBAR.height)).pixels),
    );
    say(`Drawn: the icons of app and document, and the installer’s side, in ${ICONS}.`);
  } finally {
    await app.close();
    await stage.value.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function svg(name: string): Promise<string> {
  return `data:image/svg+xml;base64,${(await readFile(join(ICONS, name))).toString('base64')}`;
}

/** Drawn on a canvas of exactly this size, so that small icons are not scaled down from a large one. */
async function paint(page: Page, url: string, width: number, height: number): Promise<{ png: Buffer; pixels: Raster }> {
  const drawn = drawnSchema.parse(
    await page.evaluate(`(async () => {
      const image = new Image();
      image.src = ${JSON.stringify(url)};
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} });
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0, ${width}, ${height});
      return { png: canvas.toDataURL('image/png'), rgba: [...context.getImageData(0, 0, ${width}, ${height}).data] };
    })()`),
  );
  return {
    png: Buffer.from(drawn.png.replace(/^data:image\/png;base64,/, ''), 'base64'),
    pixels: { width, height, rgba: Uint8Array.from(drawn.rgba) },
  };
}
