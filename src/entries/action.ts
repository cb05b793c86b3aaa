import { actionMain } from './action-main.js';

actionMain({
  cwd: process.cwd(),
  env: process.env,
  today: new Date().toISOString().slice(0, 10),
  out: (text) => process.stdout.write(text),
}).then((code) => {
  process.exitCode = code;
});
