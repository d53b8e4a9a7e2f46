import type { App } from './launch-app.ts';

/** The system's own dialogs can't be driven: from now on they answer with this file. */
export async function answerDialogsWith({ electron }: App, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
}
