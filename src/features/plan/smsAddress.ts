import { digitsOf } from './digitsOf.ts';

/**
 * A link that opens the phone's message app with a text; without a number the reader chooses the person there. The odd
 * `?&` is what both kinds of phone understand.
 */
export function smsAddress(phone: string, text: string): string {
  const number = `${phone.trim().startsWith('+') ? '+' : ''}${digitsOf(phone)}`;
  return `sms:${number === '+' ? '' : number}?&body=${encodeURIComponent(text)}`;
}
