import { describe, expect, it } from 'vitest';
import { finder } from '../../src/core/conceal.js';

const foundIn = (text: string, ...secrets: string[]): string[] => finder(secrets)(text).map(({ start, end }) => text.slice(start, end));
const SECRET = 'p8e-Zq7Kw3xYu5mNb2VtR9';

describe('a known secret is found', () => {
  it('wherever it stands, and each time', () => {
    expect(foundIn(`a${SECRET}${SECRET} ${SECRET}`, SECRET)).toEqual([SECRET, SECRET, SECRET]);
  });

  it('by its beginning, where a message cut it', () => {
    expect(foundIn('"p8e-Zq7K…"', SECRET)).toEqual(['p8e-Zq7K']);
    expect(foundIn('"p8e-Zq7K"', SECRET)).toEqual([]);
    expect(foundIn('"p8e-…"', SECRET)).toEqual([]);
  });

  it('by so much of it that it is not by chance', () => {
    expect(foundIn(`${SECRET.slice(0, 16)}?`, SECRET)).toEqual([SECRET.slice(0, 16)]);
    expect(foundIn(`${SECRET.slice(0, 15)}?`, SECRET)).toEqual([]);
  });

  it('by what it begins with, where more than a few begin so', () => {
    const secrets = (count: number) => Array.from({ length: count }, (_, index) => `${SECRET.slice(0, 8)}${index}`);
    expect(foundIn('x p8e-Zqother y', ...secrets(40))).toEqual(['p8e-Zqother']);
    expect(foundIn('x p8e-Zqother y', ...secrets(20))).toEqual([]);
  });

  it.each([
    [` ${SECRET}\n`, SECRET],
    [`@${SECRET}`, SECRET],
    [`a&${SECRET}`, `a&amp;${SECRET}`],
    [`a"${SECRET}`, `a\\"${SECRET}`],
    [`a/${SECRET}`, `a\\/${SECRET}`],
    [`ab, ${SECRET}`, SECRET],
    [SECRET, SECRET.toLowerCase()],
    ['Zq7ÄÖhunter2ß', 'Zq7%C3%84%c3%96hunter2%C3%9F'],
    ['Zq7ÄÖhunter2ß', 'Zq7%C4%D6hunter2%DF'],
    ['Zq7ÄÖhunter2ß', 'Zq7%25C3%2584%25C3%2596hunter2%25C3%259F'],
    ['Zq7€😀\u{10abcd}hunter2', 'Zq7%E2%82%AC%F0%9F%98%80%F4%8A%AF%8Dhunter2'],
  ])('%j as %j', (secret, copy) => {
    expect(foundIn(copy, secret)).toEqual([copy]);
  });

  it.each([
    '"§"',
    "'§'",
    '[§]',
    '{§}',
    '(§)',
    '`§`',
    '“§”',
    '„§“',
    '‘§’',
    '«§»',
    '=§',
    '<§>',
    '["§"]',
    ' "§" ',
    'CLIENT_SECRET=§',
    "export_it='§'",
    '$' + '{§}',
  ])('in what is known as %s', (around) => {
    const known = around.replace('§', SECRET);
    expect(foundIn(`a ${SECRET} b`, known)).toEqual([SECRET]);
    expect(foundIn(`a ${SECRET.slice(4)} b`, known)).toEqual([SECRET.slice(4)]);
    expect(foundIn(known, known)).toEqual([known]);
  });

  it('not in a word that is known in quotes', () => {
    expect(foundIn('session and password', '"session"')).toEqual([]);
  });

  it('not by the parts of prose', () => {
    expect(foundIn('ims-na1.example', 'see ims-na1.example, and others as well')).toEqual([]);
    expect(foundIn('ims-na1.example', 'see ims-na1.example')).toEqual(['ims-na1.example']);
  });

  it('not by a word with a sign before it, as paths to fields are written', () => {
    expect(foundIn('imsClientSecret @imsClientSecret', '@imsClientSecret')).toEqual(['@imsClientSecret']);
  });

  it.each(['the words of session, Adobe_Marketing_Cloud, AdobeID', '20270331, session', 'openid AdobeID'])(
    'not by the words of %j',
    (secret) => {
      expect(foundIn('session Adobe_Marketing_Cloud AdobeID 20270331 openid', secret)).toEqual([]);
    },
  );
});
