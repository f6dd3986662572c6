import {
  checkPolicy,
  type Officer,
  type PolicyDocument,
  type PolicyProblem,
  type PostHolders,
  type RoleHolder,
  roleProblems,
  selfApprovals,
  singleOfficerProblem,
} from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { PolicyCheck } from './policy-check.dto';
import { factsToJson } from './facts-json';
import { documentHash } from './policy-record';

/** Reads rows, in a transaction or outside of one. */
export type Read = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

const HOLDERS = `
  select r.person_id as "personId", json_agg(distinct r.role) as roles
    from person_role r join person p on p.id = r.person_id and p.is_active group by r.person_id order by r.person_id`;

/** Looks for everything that keeps a policy from being signed. */
@Injectable()
export class PolicyExamination {
  private readonly examined = new Map<string, PolicyProblem[]>();

  /** Failed checks and passed ones, with the people who hold the roles today. */
  async checks(document: PolicyDocument, read: Read): Promise<PolicyCheck[]> {
    const holders = await read<RoleHolder>(HOLDERS);
    return [
      ...this.ofText(document),
      selfApproval(document, holders),
      rolesFilled(document, holders),
      singleOfficer(document, holders),
    ];
  }

  /** Who holds the two posts today. */
  async officers(read: Read): Promise<PostHolders> {
    return postHolders(await read<RoleHolder>(HOLDERS));
  }

  /** To try every case can take a second, and the same text is looked at again and again. */
  private ofText(document: PolicyDocument): PolicyCheck[] {
    const hash = documentHash(document);
    const problems = this.examined.get(hash) ?? checkPolicy(document);
    if (this.examined.size > MOST_REMEMBERED) this.examined.clear();
    this.examined.set(hash, problems);
    return [...brokenParts(problems), coverage(problems)];
  }
}

const MOST_REMEMBERED = 50;

/** What keeps a policy from being tried at all, as failed checks. */
export const brokenParts = (problems: readonly PolicyProblem[]): PolicyCheck[] =>
  problems.flatMap(({ kind, ...details }): PolicyCheck[] =>
    kind === 'not-covered' || kind === 'too-many-cases' ? [] : [{ kind, passed: false, severity: 'error', details }],
  );

/** Whether every request finds a lane or a refusal; only a policy without broken parts can be asked that. */
function coverage(problems: readonly PolicyProblem[]): PolicyCheck {
  const [problem] = problems;
  const check = { kind: 'every-case-covered', severity: 'error' } as const;
  if (!problem) return { ...check, passed: true, details: {} };
  if (problem.kind === 'not-covered') {
    return { ...check, passed: false, details: { because: problem.kind, example: factsToJson(problem.example) } };
  }
  const because = problem.kind === 'too-many-cases' ? problem.kind : 'not-examined';
  return { ...check, passed: false, details: { because } };
}

/** Whether every step can be taken by somebody else than whoever asks, with the people of today. */
function selfApproval(document: PolicyDocument, holders: readonly RoleHolder[]): PolicyCheck {
  const steps = selfApprovals(document, holders);
  return { kind: 'no-self-approval', passed: steps.length === 0, severity: 'error', details: { steps } };
}

/** A role that nobody holds stops every request; one that one person holds waits for their holidays. */
function rolesFilled(document: PolicyDocument, holders: readonly RoleHolder[]): PolicyCheck {
  const roles = roleProblems(document, holders);
  const severity = roles.some(({ kind }) => kind === 'nobody') ? 'error' : 'warning';
  return { kind: 'roles-filled', passed: roles.length === 0, severity, details: { roles } };
}

function singleOfficer(document: PolicyDocument, holders: readonly RoleHolder[]): PolicyCheck {
  const problem = singleOfficerProblem(document, postHolders(holders));
  return { kind: 'single-officer', passed: problem === null, severity: 'error', details: problem ?? {} };
}

function postHolders(holders: readonly RoleHolder[]): PostHolders {
  const peopleIn = (post: Officer): string[] =>
    holders.filter(({ roles }) => roles.includes(post)).map(({ personId }) => personId);
  return { cio: peopleIn('cio'), cmo: peopleIn('cmo') };
}

/** What a failed check does: nobody is asked to sign, and nobody can. */
export const failedErrors = (checks: readonly PolicyCheck[]): PolicyCheck[] =>
  checks.filter(({ passed, severity }) => !passed && severity === 'error');
