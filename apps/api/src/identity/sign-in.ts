import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { Database, Problem } from '../platform';
import { Passwords } from './passwords';
import { SignInBrake } from './sign-in-brake';

export interface SignInPerson {
  readonly id: string;
  readonly name: string;
}

interface PersonRow extends SignInPerson {
  readonly password_hash: string | null;
  readonly is_active: boolean;
}

/** Checks an address and a password, and tells nobody which of the two was wrong. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly brake: SignInBrake,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `session.credentials` or `session.throttled` */
  async authenticate(email: string, password: string, address: string, requestId: string): Promise<SignInPerson> {
    await this.brake.check(email, address);
    const [person] = await this.database.read<PersonRow>(
      'select id, name, password_hash, is_active from person where lower(email) = lower($1)',
      [email],
    );
    const isRight = await this.passwords.matches(person?.password_hash, password);
    if (person && isRight && person.is_active) {
      await this.brake.succeeded(email);
      return { id: person.id, name: person.name };
    }
    await this.brake.failed(email, address);
    await this.database.transaction((tx) =>
      this.audit.record(
        tx,
        { personId: person?.id ?? null, capacity: 'none', requestId },
        {
          action: 'session.open',
          object: { type: 'session', id: null, label: person?.name ?? null },
          result: 'refused',
          reason: 'session.credentials',
        },
      ),
    );
    throw new Problem('session.credentials', 'The address or the password is not right.');
  }
}
