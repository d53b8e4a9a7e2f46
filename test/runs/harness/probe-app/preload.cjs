const { contextBridge, ipcRenderer, webUtils } = require('electron');

contextBridge.exposeInMainWorld('probe', {
  pathOf: (file) => webUtils.getPathForFile(file),
  about: () => ipcRenderer.invoke('about'),
});
