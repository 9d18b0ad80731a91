/**
 * The web site: pages for people, an API for programs, and nothing that decides about money. Rules
 * are reached only through an open transaction of the books.
 */
@NullMarked
package florin.web;

import org.jspecify.annotations.NullMarked;
