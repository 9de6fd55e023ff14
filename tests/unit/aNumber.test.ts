import { describe, expect, it } from 'vitest';
import { aNumber } from '../../src/features/locator/aNumber.ts';

describe('an A-number', () => {
  it.each([
    ['A012345678', '012345678'],
    ['a 012 345 678', '012345678'],
    ['A-012-345-678', '012345678'],
    ['A# 012345678', '012345678'],
    ['A\u2013123.456.789', '123456789'],
    ['  123456789  ', '123456789'],
    ['12345678', '012345678'],
    ['A1234567', '001234567'],
    ['\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668', '012345678'],
    ['\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8', '012345678'],
    ['\u09E7\u09E8\u09E9\u09EA\u09EB\u09EC\u09ED', '001234567'],
  ])('written “%s” is %s', (typed, digits) => expect(aNumber(typed)).toMatchObject({ digits }));

  it('is shown in groups, with its letter', () => {
    expect(aNumber('12345678')).toEqual({ digits: '012345678', shown: 'A 012 345 678' });
  });

  it.each(['', '   ', 'A', 'A-', '-'])('is not there yet in “%s”', (typed) => expect(aNumber(typed)).toBeNull());

  it.each([
    ['A12345678B', 'letters'],
    ['12A345678', 'letters'],
    ['O12345678', 'letters'],
    ['AB1234567', 'letters'],
    ['Maria', 'letters'],
    ['1234567*', 'letters'],
    ['A', null],
    ['1', 'few'],
    ['A123456', 'few'],
    ['1234567890', 'many'],
    ['A 012 345 678 9', 'many'],
  ])('“%s” is told to have: %s', (typed, wrong) => {
    const found = aNumber(typed);
    expect(found && 'wrong' in found ? found.wrong : found).toBe(wrong);
  });

  it('says how many digits there are where they are too few or too many', () => {
    expect(aNumber('A123456')).toEqual({ wrong: 'few', digits: '123456' });
    expect(aNumber('1234567890')).toEqual({ wrong: 'many', digits: '1234567890' });
  });
});
