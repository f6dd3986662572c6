import { type PolicyDocument } from './policy-document';
import { OFFICERS, type Role } from './roles';

/** The roles that sign a policy. Finance signs only where one person is both officers. */
export const SIGNING_ROLES = [...OFFICERS, 'finance'] as const satisfies readonly Role[];
export type SigningRole = (typeof SIGNING_ROLES)[number];

/** What somebody has put their name to: one text, in one revision, in one role. */
export interface PolicySignature {
  readonly role: SigningRole;
  readonly personId: string;
  /** Of the canonical text that was signed. */
  readonly hash: string;
  /** Grows with every edit of the text, the reason or the planned day, so it tells them apart where the hash cannot. */
  readonly revision: number;
}

/** Who holds each of the two posts, as natural persons. */
export interface PostHolders {
  readonly cio: readonly string[];
  readonly cmo: readonly string[];
}

/** A policy as it is now, and everything that was ever signed under its number. */
export interface SigningQuestion<S extends PolicySignature = PolicySignature> {
  readonly document: Pick<PolicyDocument, 'singleOfficerMode'>;
  readonly hash: string;
  readonly revision: number;
  readonly signatures: readonly S[];
}

export interface SigningState<S extends PolicySignature = PolicySignature> {
  readonly required: readonly SigningRole[];
  /** The signatures under the present text and revision, in the order in which they were given. */
  readonly counted: readonly S[];
  /** The signatures that an edit has voided. They stay readable and count for nothing. */
  readonly voided: readonly S[];
  readonly missing: readonly SigningRole[];
  /**
   * Whether the policy may take effect: nobody is missing, and the people are as different as the rules want them.
   * Two natural persons always stand behind a complete policy, so its author is never the only signer.
   */
  readonly isComplete: boolean;
}

/** Somebody who would sign: in which role, and what is known about it at this moment. */
export interface SigningAttempt extends SigningQuestion {
  readonly personId: string;
  /** One of `rolesToSign`: required, and held by the person. */
  readonly role: SigningRole;
  readonly officers: PostHolders;
  /** Whether signatures have been asked for. */
  readonly isAsked: boolean;
  /** Whether the person held the role already when signatures were asked for; nobody signs in a post got since. */
  readonly wasHeldWhenAsked: boolean;
  /** Whether everything that keeps a policy from being signed has been looked for, and nothing was found. */
  readonly passesChecks: boolean;
}

export type SigningRefusal = 'not-asked' | 'checks-failed' | 'already-signed' | 'role-too-new' | 'same-person';

/** Why the mode of a policy and the people in the two posts do not go together. */
export type SingleOfficerProblem =
  /** A post without anybody: no policy can be signed by both. */
  | { readonly kind: 'post-vacant'; readonly post: keyof PostHolders }
  /** One person is both officers, so two of them will never sign: the policy has to say so, and ask finance too. */
  | { readonly kind: 'mode-needed'; readonly personId: string }
  /** The two posts are held by two people, so nothing excuses a policy from being signed by both. */
  | { readonly kind: 'mode-not-needed' };

/**
 * Who has to sign a policy: CIO and CMO, two natural persons. With the single-officer mode, where one person is both,
 * finance signs as well, and as another person (domain rule 34).
 */
export function requiredSignatures(document: Pick<PolicyDocument, 'singleOfficerMode'>): readonly SigningRole[] {
  return document.singleOfficerMode ? SIGNING_ROLES : OFFICERS;
}

/** The roles in which somebody holding these roles is asked to sign. Administering the system signs nothing. */
export function rolesToSign(
  document: Pick<PolicyDocument, 'singleOfficerMode'>,
  held: readonly Role[],
): readonly SigningRole[] {
  return requiredSignatures(document).filter((role) => held.includes(role));
}

/** Which signatures count, which are voided and which are missing. A signature counts for the very text it was given. */
export function signingState<S extends PolicySignature>(question: SigningQuestion<S>): SigningState<S> {
  const { document, hash, revision, signatures } = question;
  const required = requiredSignatures(document);
  const counts = (signature: S): boolean =>
    signature.hash === hash && signature.revision === revision && required.includes(signature.role);
  const counted = signatures.filter(counts);
  const missing = required.filter((role) => !counted.some((signature) => signature.role === role));
  return {
    required,
    counted,
    voided: signatures.filter((signature) => !counts(signature)),
    missing,
    isComplete: missing.length === 0 && counted.every((signature) => fits(signature, counted, document)),
  };
}

/**
 * Why somebody cannot sign now, or `null` when they can. Whether they hold the role is not asked here: it is what
 * `rolesToSign` has answered.
 */
export function refusalToSign(attempt: SigningAttempt): SigningRefusal | null {
  const { document, role, personId, officers } = attempt;
  if (!attempt.isAsked) {
    return 'not-asked';
  }
  if (!attempt.passesChecks || singleOfficerProblem(document, officers) !== null) {
    return 'checks-failed';
  }
  const { counted } = signingState(attempt);
  if (counted.some((signature) => signature.role === role)) {
    return 'already-signed';
  }
  if (!attempt.wasHeldWhenAsked) {
    return 'role-too-new';
  }
  return fits({ role, personId }, counted, document) ? null : 'same-person';
}

/** Why the mode does not suit the people in the two posts, or `null` when it does. */
export function singleOfficerProblem(
  { singleOfficerMode }: Pick<PolicyDocument, 'singleOfficerMode'>,
  officers: PostHolders,
): SingleOfficerProblem | null {
  const vacant = OFFICERS.find((post) => officers[post].length === 0);
  if (vacant !== undefined) {
    return { kind: 'post-vacant', post: vacant };
  }
  const [personId, ...others] = new Set([...officers.cio, ...officers.cmo]);
  const isOnePerson = personId !== undefined && others.length === 0;
  if (isOnePerson === singleOfficerMode) {
    return null;
  }
  return isOnePerson ? { kind: 'mode-needed', personId } : { kind: 'mode-not-needed' };
}

/**
 * Whether a signature can stand beside others: different roles want different people, except that in single-officer
 * mode the CIO and the CMO are one person, and have to be.
 */
function fits(
  { role, personId }: Pick<PolicySignature, 'role' | 'personId'>,
  others: readonly PolicySignature[],
  { singleOfficerMode }: Pick<PolicyDocument, 'singleOfficerMode'>,
): boolean {
  return others.every((other) => {
    const isOnePost = role === other.role || (singleOfficerMode && role !== 'finance' && other.role !== 'finance');
    return isOnePost === (personId === other.personId);
  });
}
