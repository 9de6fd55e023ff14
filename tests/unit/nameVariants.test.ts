import { describe, expect, it } from 'vitest';
import { nameVariants } from '../../src/features/locator/nameVariants.ts';
import { plainLetters } from '../../src/features/locator/plainLetters.ts';

const shown = (given: string, family: string) =>
  nameVariants(given, family).map((each) => `${each.given}|${each.family}`);

describe('letters', () => {
  it.each([
    ['José Muñoz', 'Jose Munoz'],
    ['Gülşen', 'Gulsen'],
    ['Łukasz Groß', 'Lukasz Gross'],
    ['Đặng Ærø', 'Dang Aero'],
    ['İbrahim Işık', 'Ibrahim Isik'],
    ['N’Diaye', 'NDiaye'],
    ['محمد', 'محمد'],
    ['Ольга Й', 'Ольга Й'],
  ])('“%s” is plainly “%s”', (typed, plain) => expect(plainLetters(typed)).toBe(plain));
});

describe('spellings of a name', () => {
  it('of nothing are none', () => {
    expect(nameVariants('', '')).toEqual([]);
    expect(nameVariants('  ', ' ')).toEqual([]);
  });

  it('begin with the name as typed, then without accents', () => {
    expect(shown('José', 'Muñoz').slice(0, 2)).toEqual(['José|Muñoz', 'Jose|Munoz']);
  });

  it('of two family names are both, with a hyphen, each alone, in one word, and in the other order', () => {
    const found = shown('Ana', 'Garcia Lopez');
    expect(found).toEqual([
      'Ana|Garcia Lopez',
      'Ana|Garcia-Lopez',
      'Ana|Garcia',
      'Ana|Lopez',
      'Ana|Garcia Lopes',
      'Ana|GarciaLopez',
      'Ana|Lopez Garcia',
      'Garcia Lopez|Ana',
    ]);
  });

  it('of two given names are both, and the first alone', () => {
    expect(shown('Ana Maria', 'Cruz')).toEqual(['Ana Maria|Cruz', 'Ana|Cruz', 'Cruz|Ana Maria']);
    expect(shown('Jean-Pierre', 'Louis')).toEqual([
      'Jean-Pierre|Louis',
      'Jean Pierre|Louis',
      'Jean|Louis',
      'Louis|Jean-Pierre',
    ]);
  });

  it('take a hyphen typed for two names', () => {
    expect(shown('Ana', 'Garcia-Lopez').slice(0, 4)).toEqual([
      'Ana|Garcia-Lopez',
      'Ana|Garcia Lopez',
      'Ana|Garcia',
      'Ana|Lopez',
    ]);
  });

  it('keep small words with the name after them, and drop those that only join', () => {
    expect(shown('Juan', 'de la Cruz Perez')).toContain('Juan|de la Cruz');
    expect(shown('Juan', 'de la Cruz Perez')).toContain('Juan|Perez');
    expect(shown('Juan', 'de la Cruz Perez')).not.toContain('Juan|de');
    expect(shown('Juan', 'de la Cruz')).toContain('Juan|delaCruz');
    expect(shown('Jose', 'Ortega y Gasset')).toContain('Jose|Gasset');
    expect(shown('Ali', 'Al-Hassan').slice(0, 3)).toEqual(['Ali|Al-Hassan', 'Ali|Al Hassan', 'Ali|AlHassan']);
  });

  it('end with first and last name exchanged, where there is room', () => {
    expect(shown('Wei', 'Zhang')).toEqual(['Wei|Zhang', 'Zhang|Wei']);
  });

  it('are at most 12, none twice, whatever is typed, and never without a last name where one was typed', () => {
    const names = ['José María', 'Ana', 'Jean-Pierre', 'Đặng Thị', '', 'A B C D E'];
    const families = ['García López', 'Nuñez de la Cruz', 'Groß', "O'Neil-N’Diaye", 'A B C D E', 'zhang'];
    for (const given of names) {
      for (const family of families) {
        const found = nameVariants(given, family);
        const keys = found.map((each) => `${each.given}|${each.family}`.toLowerCase());
        expect(found.length).toBeLessThanOrEqual(12);
        expect(new Set(keys).size).toBe(keys.length);
        expect(found.every((each) => each.family && each.family === each.family.trim())).toBe(true);
      }
    }
    expect(nameVariants('José María', 'García López'), 'control: the limit is reached').toHaveLength(12);
  });

  it('of full Spanish names have every way the brief of the search asks for', () => {
    const found = shown('José María', 'García López');
    for (const family of ['Garcia Lopez', 'Garcia-Lopez', 'Garcia', 'Lopez', 'GarciaLopez', 'Lopez Garcia'])
      expect(found).toContain(`Jose Maria|${family}`);
    expect(found[0]).toBe('José María|García López');
    expect(found).toContain('Jose|Garcia Lopez');
  });

  it.each([
    ['Mohammed', 'Karim', ['Muhammad|Karim', 'Mohamed|Karim', 'Md|Karim']],
    ['Md. Abdul', 'Karim', ['Mohammad Abdul|Karim', 'Md Abdul|Karim', 'Md. Abdel|Karim']],
    ['MOHAMED', 'Hossain', ['MOHAMED|Hussein', 'Mohammed|Hossain']],
    ['Ana', 'Gonzales', ['Ana|Gonzalez']],
    ['Rahim', 'Ud-Din', ['Rahim|Ud Din']],
  ])('of “%s %s” are those that others use too', (given, family, expected) => {
    expect(shown(given, family)).toEqual(expect.arrayContaining(expected));
  });

  it('of a name that only begins like another are not its', () => {
    expect(shown('Omara', 'Zhang')).toEqual(['Omara|Zhang', 'Zhang|Omara']);
  });

  it('keep spaces and apostrophes as a keyboard writes them', () => {
    expect(shown('  Ana   Maria ', 'O’Neil')[0]).toBe("Ana Maria|O'Neil");
  });

  it('of one part alone are its own', () => {
    expect(shown('', 'Garcia Lopez')).toContain('|Lopez');
    expect(shown('Ana', '')).toContain('Ana|');
  });
});
