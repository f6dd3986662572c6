import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Settings } from '../settings';
import { SETTINGS_TOKEN } from '../tokens';

export interface Mail {
  /** The same on each try, so that a mail that arrives twice is told to be one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const DEADLINE_MS = 30_000;
/** Whatever ends a line, or does something to a terminal. */
// eslint-disable-next-line no-control-regex -- These are the characters that must never reach a header.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A text of the company's in a header: it stays on its line, so that it can add neither a header nor a recipient. */
export const onOneLine = (text: string): string => text.replace(CONTROL, ' ').trim();

/** @throws Error for an address that would be more than one, or another header */
export function oneAddress(address: string): string {
  if (/^[^\s,;:<>"()@]+@[^\s,;:<>"()@]+$/.test(address) && onOneLine(address) === address) return address;
  throw new Error('The address is not one plain address.');
}

/** Sends mail through the server of the settings; without one it is off, and the product works without it. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  readonly isOn: boolean;
  private readonly transport: ReturnType<typeof createTransport> | undefined;

  constructor(@Inject(SETTINGS_TOKEN) private readonly settings: Settings) {
    this.isOn = settings.smtpUrl !== '';
    this.transport = this.isOn ? createTransport(serverOf(settings.smtpUrl)) : undefined;
  }

  /** @throws Error of the server, of the connection, or when there was no answer within half a minute */
  async send({ id, to, subject, text, html }: Mail): Promise<void> {
    if (!this.transport) throw new Error('Mail is off: TANDEM_SMTP_URL is not set.');
    const { mailFrom, mailReplyTo, origin } = this.settings;
    const sending = this.transport.sendMail({
      from: { name: 'Tandem', address: mailFrom },
      replyTo: mailReplyTo,
      to: oneAddress(to),
      subject: onOneLine(subject),
      messageId: `<${id}@${new URL(origin).hostname}>`,
      // Answers of machines to machines would only go round in circles.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
      text,
      html,
    });
    await withinTime(sending);
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

async function withinTime(sending: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('The mail server did not answer in time.')), DEADLINE_MS);
  try {
    await Promise.race([sending, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** Beyond this machine, neither a password nor a mail crosses the network unencrypted. */
function serverOf(address: string) {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  const isHere = LOOPBACK.includes(url.hostname);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !isHere,
    ignoreTLS: !secure && isHere,
    ...(user ? { auth: { user, pass: decodeURIComponent(url.password) } } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  };
}
