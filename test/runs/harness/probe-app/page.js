const zone = document.getElementById('zone');
const said = document.getElementById('said');
zone.addEventListener('dragover', (event) => event.preventDefault());
zone.addEventListener('drop', async (event) => {
  event.preventDefault();
  const files = [...event.dataTransfer.files];
  const contents = await Promise.all(files.map((file) => file.text()));
  said.textContent = JSON.stringify({ trusted: event.isTrusted, paths: files.map((file) => window.probe.pathOf(file)), contents });
});
document.getElementById('fail').addEventListener('click', () => {
  console.error('said in the console');
  throw new Error('nobody caught this');
});

// A fault for axe to find.
const nameless = document.createElement('img');
nameless.id = 'nameless';
zone.after(nameless);
