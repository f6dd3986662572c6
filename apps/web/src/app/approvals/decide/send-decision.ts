import { type DecisionInput, type RequestView, type Verdict } from '@tandem/api-client';
import { type Api, type Intent, type ProblemError } from '../../platform';

/** A link in a mail, by which its verdict is given. */
export interface DecisionLink {
  readonly id: string;
  readonly secret: string;
  readonly verdict: Verdict;
}

export interface Decided {
  readonly request: RequestView;
  readonly verdict: Verdict | 'recuse';
}

interface Sent {
  readonly requestId: string;
  readonly input: DecisionInput;
  /** The one that the decider came by; another verdict than its own is given as anywhere else. */
  readonly link: DecisionLink | null;
  readonly intent: Intent;
}

/** Gives a verdict, and answers with the request as it is by then. */
export async function sendDecision(api: Api, { requestId, input, link, intent }: Sent): Promise<RequestView> {
  if (link?.verdict !== input.verdict) {
    return api.post<RequestView>(`/requests/${requestId}/decisions`, input, { intent });
  }
  const { verdict: _verdict, version: _version, ...said } = input;
  await api.post(`/decision-links/${link.id}/decision`, { ...said, secret: link.secret }, { intent });
  return api.get<RequestView>(`/requests/${requestId}`);
}

/** Somebody was faster, or the link that led here came to its end. */
export const isTooLate = ({ code }: ProblemError): boolean =>
  code === 'approval.already_decided' || code === 'request.status' || code === 'link.ended';
