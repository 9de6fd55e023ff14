/**
 * Names that papers in the letters A to Z spell in several ways, a line each, the most usual first: of Arabic and Bengali
 * names no one spelling is the right one, and in Spanish ones s and z sound alike. No source lists them; these are common
 * ones, and what is not here can be typed.
 */
const SPELLINGS = `
Mohammed Mohammad Muhammad Mohamed Muhammed Mohamad Md
Ahmed Ahmad Ahamed
Hussein Hussain Hossain Hossein Hossen
Hassan Hasan Hassen
Rahman Rehman Rahaman
Abdul Abdel Abdal
Abdullah Abdallah Abdulla
Youssef Yusuf Yousef Yousuf
Ibrahim Ebrahim
Mustafa Mostafa Moustafa
Mahmoud Mahmud Mahmood
Osman Usman Othman
Omar Umar
Khaled Khalid
Saeed Said Sayeed
Fatima Fatema Fatimah
Aisha Ayesha Aysha
Khadija Khadiza Khadijah
Nasrin Nasreen
Khatun Khatoon
Akter Aktar Akhter Akhtar
Begum Begom
Chowdhury Choudhury Chaudhry Chaudhary
Sheikh Shaikh Sheik
Sayed Syed Said
Islam Eslam
Sarkar Sarker
Diallo Jallow
Ndiaye Njie
Gonzalez Gonzales
Rodriguez Rodrigues
Hernandez Hernandes
Martinez Martines
Ramirez Ramires
Sanchez Sanches
Perez Peres
Lopez Lopes
Gomez Gomes
Jimenez Gimenez Ximenez
Vasquez Vazquez
Velasquez Velazquez
Cortez Cortes
Valdez Valdes
Yesenia Jessenia Yessenia
Jhon John
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** The same name in the other usual spellings, one word of it changed at a time. */
export function otherSpellings(name: string): string[] {
  const words = name.split(/([\s\p{Pd}]+)/u);
  return words.flatMap((word, at) =>
    SPELLINGS.filter((line) => line.some((each) => same(each, word))).flatMap((line) =>
      line.filter((each) => each.toLowerCase() !== word.toLowerCase()).map((each) => words.with(at, each).join('')),
    ),
  );
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase().replace('.', '');
}
