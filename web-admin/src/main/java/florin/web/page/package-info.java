/**
 * What every page of the site is made with: somebody's visit, the frame around it, the addresses of
 * styles and scripts. Start with {@link florin.web.page.Visit}.
 */
@NullMarked
package florin.web.page;

import org.jspecify.annotations.NullMarked;
