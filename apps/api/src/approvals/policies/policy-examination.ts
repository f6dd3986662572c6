import { checkPolicy, type PolicyDocument, type PolicyProblem, singleOfficerProblem } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { PolicyCheck } from './policy-check.dto';
import { factsToJson } from './facts-json';
import { documentHash } from './policy-record';

/** Reads rows, in a transaction or outside of one. */
export type Read = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

export type Holders = Readonly<Record<'cio' | 'cmo' | 'finance' | 'approver', readonly string[]>>;

const HOLDERS = `
  select coalesce(json_object_agg(h.role, h.people), '{}') as holders
    from (select r.role, json_agg(distinct r.person_id) as people
            from person_role r join person p on p.id = r.person_id and p.is_active
           where r.role in ('cio', 'cmo', 'finance', 'approver') group by r.role) h`;

/** Looks for everything that keeps a policy from being signed. */
@Injectable()
export class PolicyExamination {
  private readonly examined = new Map<string, PolicyProblem[]>();

  /** Failed checks and passed ones, with the people who hold the roles today. */
  async checks(document: PolicyDocument, read: Read): Promise<PolicyCheck[]> {
    const holders = await this.holders(read);
    return [...this.ofText(document), singleOfficer(document, holders)];
  }

  /** Who holds each role that decides or signs. */
  async holders(read: Read): Promise<Holders> {
    const [row] = await read<{ holders: Partial<Holders> }>(HOLDERS);
    return { cio: [], cmo: [], finance: [], approver: [], ...row?.holders };
  }

  /** To try every case can take a second, and the same text is looked at again and again. */
  private ofText(document: PolicyDocument): PolicyCheck[] {
    const hash = documentHash(document);
    const problems = this.examined.get(hash) ?? checkPolicy(document);
    if (this.examined.size > MOST_REMEMBERED) this.examined.clear();
    this.examined.set(hash, problems);
    return [...problems.flatMap(brokenPart), coverage(problems)];
  }
}

const MOST_REMEMBERED = 50;

function brokenPart({ kind, ...details }: PolicyProblem): PolicyCheck[] {
  if (kind === 'not-covered' || kind === 'too-many-cases') return [];
  return [{ kind, passed: false, severity: 'error', details }];
}

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

function singleOfficer(document: PolicyDocument, holders: Holders): PolicyCheck {
  const problem = singleOfficerProblem(document, holders);
  return { kind: 'single-officer', passed: problem === null, severity: 'error', details: problem ?? {} };
}

/** What a failed check does: nobody is asked to sign, and nobody can. */
export const failedErrors = (checks: readonly PolicyCheck[]): PolicyCheck[] =>
  checks.filter(({ passed, severity }) => !passed && severity === 'error');
