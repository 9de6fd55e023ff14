const made = new Map<string, RegExp>();

/** A pattern by its source, made once: rules ask for the same few hundred of them for every unit of every language. */
export function compiled(source: string, flags: 'g' | 'u' | 'gu' | ''): RegExp {
  const key = `${flags}/${source}`;
  const known = made.get(key) ?? new RegExp(source, flags);
  made.set(key, known);
  return known;
}
