/**
 * What somebody signed in sees first: how a period went, and what waits. Start with {@link
 * florin.web.dashboard.DashboardPages}.
 */
@NullMarked
package florin.web.dashboard;

import org.jspecify.annotations.NullMarked;
