/** Letters that Unicode does not take apart, as English papers write them. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ə: 'e',
};

/** A Latin name without accents and signs, in the letters A to Z; other scripts stay as they are. */
export function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/\p{Script=Latin}/gu, (letter) => {
      const plain = LETTERS[letter.toLowerCase()];
      if (!plain || letter === letter.toLowerCase()) return plain ?? letter;
      return plain.charAt(0).toUpperCase() + plain.slice(1);
    })
    .replace(/['’ʼʻ`´]/g, '');
}
