import { refusalToAsk, refusalToDecide, refusalToGiveBack } from './guards';
import { type Actor, type RequestState } from './request-state';
import { type Action, TRANSITIONS } from './transitions';

/**
 * What somebody can do with a request now, in the order of the transition table. Exactly the actions whose command is
 * accepted when it is well formed; screens build their buttons from it. Passing time is nobody's action, so `expire`
 * is never among them.
 */
export function nextActions(request: RequestState, actor: Actor): Action[] {
  const possible = TRANSITIONS.filter(({ from }) => from === request.status).map(({ action }) => action);
  return [...new Set(possible)].filter((action) => isOpenTo(request, actor, action));
}

function isOpenTo(request: RequestState, actor: Actor, action: Action): boolean {
  switch (action) {
    case 'edit':
    case 'submit':
    case 'withdraw':
      return refusalToAsk(request, actor, action) === undefined;
    case 'approve':
    case 'request-changes':
    case 'reject':
    case 'recuse':
      return refusalToDecide(request, actor, request.version) === undefined;
    case 'reduce':
    case 'cancel':
      return refusalToGiveBack(request, actor, action) === undefined;
    case 'expire':
      return false;
  }
}
