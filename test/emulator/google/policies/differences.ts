import type { Difference } from '../../differences';

/** Where the Policy API, and what the admin log tells of its settings, knowingly are not Google's. */
export const differencesOfPolicies: Difference[] = [
  {
    where: 'google/policies/policy.ts',
    differs: 'Of one setting, policies of Google come first, then units by their depth, then groups.',
    why: 'Google says only that no two are alike and that the higher wins, and renumbers them.',
  },
  {
    where: 'google/policies/setPolicy.ts',
    differs: 'Any setting may have any value, and there is none, not even a default, that was not set.',
    why: 'Google documents few of the values; that what nobody touched may be absent, it says itself.',
  },
  {
    where: 'google/policies/restrictDelivery.ts',
    differs:
      'Names and fields of "Restrict delivery" as a setting are made up: restrictDeliveryRules and what is in it.',
    why: 'No public record shows it; two programs guess these names.',
  },
  {
    where: 'google/policies/restrictDelivery.ts',
    differs: 'Each restricted unit has a list of allowed domains of its own, all in one policy of the root.',
    why: 'Settings share lists of addresses, which the API shows; how people name and divide them is theirs.',
  },
  {
    where: 'google/policies/policyFilter.ts',
    differs: 'A filter knows the clauses that Google documents; regular expressions are those of JavaScript.',
    why: 'What Google’s RE2 knows beside them is of no use here: what only one of the two knows stops the run.',
  },
  {
    where: 'google/policies/policyResource.ts',
    differs: 'Licenses play no part in a policy, and neither does "not": a policy is for a unit, or a group in it.',
    why: 'Postlock can read no licenses; a world has none.',
  },
  {
    where: 'google/policies/policiesList.ts',
    differs: 'Under emptyPolicyPages every page comes after an empty one.',
    why: 'That some do was seen; when, nobody can foresee.',
  },
  {
    where: 'google/policies/policiesList.ts',
    differs: 'A request less than a second after any other is always refused, and no quota a minute is counted.',
    why: 'Seen is "almost certainly"; the figure of the quota is not public, and 60 a minute are under all that was seen.',
  },
  {
    where: 'google/policies/policiesList.ts',
    differs:
      'Texts of refusals are those that Google’s newer APIs have in common; policies come in the order of names.',
    why: 'No record shows the words of this one, and Google promises no order.',
  },
  {
    where: 'google/policies/settingEvents.ts',
    differs:
      'The log calls the rules of restricted delivery RESTRICT_DELIVERY, or "RestrictDelivery rules[0] restrict_delivery_info".',
    why: 'Made up on the pattern of content compliance, of which there is a public record.',
  },
  {
    where: 'google/policies/logDelivery.ts',
    differs:
      'Every change of a rule is told with a twin that says whether it is on, old values REDACTED like new ones.',
    why: 'Only the making of a rule was seen.',
  },
  {
    where: 'google/policies/logPolicy.ts',
    differs: 'A setting is called as in the Policy API, with SettingsProto after it; lists and messages are REDACTED.',
    why: 'Names of the same pattern were seen of Groups and of attachments, and no list of them exists.',
  },
  {
    where: 'google/policies/logPolicy.ts',
    differs: 'A service that is switched says true or false, and INHERIT_FROM_PARENT where nothing was set.',
    why: 'Names of its parameters are public, these values are not all.',
  },
];
