import { isWider, type Posters } from '../model/posters';

/**
 * Whether a nested group hands a post of its parent on to its members: its own posting permission is asked for the original sender.
 * Google states it only indirectly: members of a child group get what is posted to the parent "if the child group's posting permissions
 * allow it", and should have "All organization members" for that (https://support.google.com/a/answer/167100), which makes sense only if
 * the sender is asked. A sender who may post to the parent as a member may be a member of the child too, so equal permission counts as enough.
 * @param sender the widest circle the sender belongs to, as the parent lets it post
 * @param child who may post to the child
 */
export const handsOn = (sender: Posters, child: Posters): boolean => !isWider(sender, child);

/**
 * Of those who may post to a group, the widest circle that nested groups ask: where the whole internet may post, people of the domain may, and
 * more nested groups hand on what these write.
 */
export const askedOf = (posters: Posters): Posters => (posters === 'anyone' ? 'domain' : posters);
