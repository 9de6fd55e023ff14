/** The folder of the sheets printed for the site, with a list of them. No phone saves anything of it. */
export const FLYERS = '/flyers/';

/** Where in that folder, and in that of the build, the flyer of a topic in a language lies: `pdf/door-es.pdf`. */
export function flyerFile(tag: string, id: string): string {
  return `pdf/${id}-${tag}.pdf`;
}
