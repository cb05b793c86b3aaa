import { describe, expect, it } from 'vitest';
import { cleaner } from '../../src/core/clean.js';
import { account } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { lintFiles } from '../support/lint-files.js';

const SECRET = 'Kq7vXz2mWp9RtY4nLb8cJd5fGh3sAe6u';
const clean = cleaner([]);

describe('the password of an address', () => {
  it.each([
    ['http://user:S@h.example', 'http://user:•••@h.example'],
    ['http://:S@h', 'http://:•••@h'],
    ['http://user:p@S@h.example/x', 'http://user:•••@h.example/x'],
    ['http://user:p@S@h.example/x@y', 'http://user:•••@h.example/x@y'],
    ['http://user:a/S@h.example', 'http://user:•••@h.example'],
    ['http://user:a/b?S#c@T@h.example/x', 'http://user:•••@h.example/x'],
    ['http://user:a"S@h', 'http://user:•••@h'],
    ['"https://a:S@x,https://b:T@y"', '"https://a:•••@x,https://b:•••@y"'],
    ['"https://user:S…"', '"https://user:•••…"'],
    ['user:S@ims-na1.adobelogin.com', 'user:•••@ims-na1.adobelogin.com'],
    ['"user:p@S@h.example:8080/x"', '"user:•••@h.example:8080/x"'],
    ['url=user:S@10.0.0.1', 'url=user:•••@10.0.0.1'],
    ['(user:S=,T@localhost)', '(user:•••@localhost)'],
    ['http://user:@S@h.example/x', 'http://user:•••@h.example/x'],
    ['http://user:@S/T@h.example/x', 'http://user:•••@h.example/x'],
    ['"http://user:@S…"', '"http://user:•••…"'],
    ['http://user:S@@T@h', 'http://user:•••@h'],
    ["user:S'T@h.example", 'user:•••@h.example'],
    ['x="user:S"T@h.example"', 'x="user:•••@h.example"'],
    ['user:"S@h.example', 'user:•••@h.example'],
    ["x='user:S<T@h.example'", "x='user:•••@h.example'"],
    ['user:S<!T@h.example', 'user:•••@h.example'],
    ['http://user:S T@h.example', 'http://user:•••@h.example'],
    ['say "https://user:it\'s a  T@h/x y" is', 'say "https://user:•••@h/x y" is'],
    ['"http://ghp_Zq7hunter2PLAINtoken@localhost:8080/o/r"', '"http://•••@localhost:8080/o/r"'],
    ['http://Zq7hunter2PLAINtoken0123@a.example', 'http://•••@a.example'],
  ])('is hidden in %j', (text, hidden) => {
    expect(clean(text)).toBe(hidden);
  });

  it.each([
    'ann@acme.example, bob@acme.example',
    'label: text @ name',
    'login: ann@acme.example',
    '{"login":"ann@acme.example","b":"c"}',
    '{"schema":"nms:extAccount","login":"ann@acme.example"}',
    "{login: 'ann@acme.example'}",
    '<a:login>ann@acme.example</a:login>',
    '<x y="a:b"/><z>ann@acme.example</z>',
    'http://ann:@h.example/x',
    'mailto:ann@acme.example',
    'at 12:30@office.example and 2026-11-25T12:30@office.example',
    '6096892F54B5819E0A4C98A2@AdobeOrg',
    'id:6096892F54B5819E0A4C98A2@AdobeOrg',
    'openid,AdobeID:x,session',
    'ims/@server',
    'nms:extAccount/ims/@server',
    'nms:extAccount[@name]/ims/@server.x',
    'http://h.example:8080/x@y',
    'http://h.example:8080/nms:a/@server',
    'https://h.example/a:b@c.example',
    '"https://h.example:8443…"',
    'https://ann@h.example',
    'see http://h.example:8080 or ask ann@acme.example',
    'https://h.example: ask ann@acme.example, or http://h.example:8080, bob@acme.example',
    '"https://h.example:x", "ann@acme.example"',
    'http://h.example:x and 3 @ y',
    'https://a.example:x and the account has @name',
    'https://campaign-operator-of-acme@h.example',
    'git@github.com:acme/campaign.git',
    'actions/checkout@v4.1.2',
  ])('is none in %j', (text) => {
    expect(clean(text)).toBe(text);
  });

  it.each([
    'http://user:p@S@h.example/x',
    'user:S@ims-na1.adobelogin.com',
    'http://user:a/S@h.example',
    'http://S@h.example',
    'http://u:S b@h.example',
    'http://u:S @h.example',
  ])('is shown nowhere: %s', (shape) => {
    const url = shape.replace('S', SECRET);
    const outputs = outputsOf(lintFiles({ 'prod/a.xml': account({ callbackServer: url, imsServer: url }) }));
    for (const [, output] of outputs) expect(output).not.toContain(SECRET.slice(0, 6));
  });

  it.each([
    '://a:',
    '://a:x',
    'a:a,',
    'a:',
    'http://a:8/',
    '@',
    'a@',
    'a:@a.b',
    '://a:@',
    ';\\',
    ';\\aB3cD4eF5gH6iJ7k',
    '://a:b b',
    '://a:b b@',
    '://a:b  ',
    '://a:b                     ',
    '://a:b b                    ',
    'p8e-',
    'a1e-',
    ' a1e-abcdefghijkl',
    'p8e-ABCDEFGHIJKL',
    'p8e-A',
  ])('is looked for once in %j again and again', (piece) => {
    for (const end of ['', '@', '@-', ' b@h', '@h.example']) clean(piece.repeat(300_000) + end);
  });
});
