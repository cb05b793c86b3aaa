const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 60;
const BOTTOM = 50;
const TOP = 30;

/** Cost against size, both logarithmic in files, as a picture that suits light and dark. */
export function growthPicture(points) {
  const most = Math.max(...points.flatMap(({ ours, floor }) => [ours, floor])) * 1.1;
  const first = Math.log10(points[0].files);
  const last = Math.log10(points.at(-1).files);
  const x = (files) => LEFT + ((Math.log10(files) - first) / (last - first)) * (WIDTH - LEFT - 30);
  const y = (ms) => HEIGHT - BOTTOM - (ms / most) * (HEIGHT - BOTTOM - TOP);
  const line = (key) => points.map((point) => `${x(point.files).toFixed(1)},${y(point[key]).toFixed(1)}`).join(' ');
  const step = 10 ** Math.floor(Math.log10(most / 2));
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">
<title>Time of the hook against the number of tracked files, beside its floor</title>
<style>text{fill:#57606a}.grid{stroke:#8c959f;stroke-opacity:.3}.ours{stroke:#0969da}.floor{stroke:#8c959f;stroke-dasharray:5 4}polyline{fill:none;stroke-width:2.5}
@media(prefers-color-scheme:dark){text{fill:#9da7b3}.ours{stroke:#58a6ff}}</style>
${ticks.map((ms) => `<line class="grid" x1="${LEFT}" x2="${WIDTH - 30}" y1="${y(ms).toFixed(1)}" y2="${y(ms).toFixed(1)}"/><text x="${LEFT - 8}" y="${(y(ms) + 4).toFixed(1)}" text-anchor="end">${ms} ms</text>`).join('\n')}
${points.map(({ files }) => `<text x="${x(files).toFixed(1)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${files.toLocaleString('en')}</text>`).join('\n')}
<text x="${WIDTH / 2}" y="${HEIGHT - 10}" text-anchor="middle">tracked files</text>
<polyline class="floor" points="${line('floor')}"/>
<polyline class="ours" points="${line('ours')}"/>
<text x="${LEFT + 10}" y="18">— the hook, one account staged   - - its floor: an empty Node script, git diff, git grep</text>
</svg>
`;
}
