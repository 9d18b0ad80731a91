/**
 * Pages about people: oneself, and the members of the book. Start with {@link
 * florin.web.people.PeoplePages}.
 */
@NullMarked
package florin.web.people;

import org.jspecify.annotations.NullMarked;
