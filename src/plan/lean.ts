import type { State } from '../model/state';

/** A state without what can be found out anew: the policy, the protected groups' rules and the waiting mails stay. */
export const lean = (state: State): State => ({
  ...state,
  known: state.known.map(({ settings: _, readAt: __, ...group }) => group),
  findings: state.findings.filter(({ check, resolvedAt }) => check !== 'POST.2' && resolvedAt === undefined),
  outbox: state.outbox.map(news => ({ ...news, items: news.items.slice(0, 20) })),
  unwritten: state.unwritten.filter(({ changes, explained }) => changes.length + explained.length > 0).slice(-20),
  logs: { ...state.logs, seen: [], unexplained: state.logs.unexplained.slice(-20) },
  failing: {},
});
