import { digitsOf } from './digitsOf.ts';

/**
 * A link that opens the phone's message app with a text; without a number the reader chooses the person there. The odd
 * `?&` is what both kinds of phone understand.
 */
export function smsAddress(phone: string, text: string): string {
  const number = `${phone.trim().startsWith('+') ? '+' : ''}${digitsOf(phone)}`;
  return `sms:${number === '+' ? '' : number}?&body=${encodeURIComponent(text)}`;
}

/** A link that opens the reader's mail app with a letter; the line ends are those that mail wants (RFC 6068). */
export function mailAddress(mail: string, subject: string, body = ''): string {
  const encode = (text: string) => encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  return `mailto:${mail}?subject=${encode(subject)}${body && `&body=${encode(body)}`}`;
}

/** A link that opens WhatsApp with a text; the reader chooses there whom to send it to. */
export function whatsappAddress(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`;
}
