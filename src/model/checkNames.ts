import type { CheckId } from './finding';

/** What each check finds, in few words. */
export const CHECK_NAMES: Record<CheckId, string> = {
  'POST.1': 'more people may post than the policy allows',
  'POST.2': 'a large group is open without a policy row',
  'POST.3': 'an open route to a protected audience',
  'POST.4': 'a protected group is not the one it was',
  'POST.5': 'replies go to everybody in a large group',
  'POST.6': 'students could open a protected group',
  'DELIV.1': 'restricted delivery is not declared, or cannot be read',
  'DELIV.2': 'mail from outside reached a domain-only unit',
  'DELIV.3': 'a protected group takes mail or members from outside',
  'DELIV.4': 'a delivery setting was changed',
  'DELIV.5': 'a unit has mail that should have none, or the reverse',
  'MAIL.1': 'far more mail than usual',
  'MAIL.2': 'a storm of mail',
  'MAIL.3': 'one account sends far more than ever',
  'HEALTH.1': 'a row that cannot be used as written',
  'HEALTH.2': 'could not check',
  'HEALTH.3': 'ticks late, failing, cut short, or soon to fail',
  'HEALTH.4': 'the evidence is not as it was written',
  'HEALTH.5': 'the policy was weakened',
};
